import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'security',
  title: 'Security',
  question: 'Who could misuse the system, what would they gain, and what stops them?',
  why: 'A login says who someone is. It stops neither a flood of requests nor a stolen backup nor a customer who reads the data of another.',
  purpose: 'Name what is worth protecting, the threats to it and the measure against each: encryption, isolation, limits, secrets, detection.',
  example: `A hostel opens its doors by phone.

| Threat | Measure |
| --- | --- |
| an attacker replays a recorded "open" message | messages are signed with a counter; the lock refuses old ones |
| database or backup is stolen | encryption at rest; room keys are derived, not stored |
| someone listens in the lobby | TLS 1.3 to the server, pairing keys from phone to lock |
| guessing room codes | brute force is stopped after 5 tries, alarm at the desk |
| a flood of requests on check-in day | WAF and rate limit before the gateway |
| a former cleaner opens doors | keys expire at the end of a shift, secrets rotate monthly |`,
  headings: [
    'security',
    'threat|threats',
    'attack|attacks|attacker|attackers',
    'encryption',
    'abuse|misuse',
    'ddos',
    'hardening',
    'fraud',
    'sandbox|sandboxing|sandboxed',
    'tenant|container|workload|network isolation',
    'secret|secrets management|handling|rotation',
    'vulnerabilit*',
    'bot|bots|spam|scalper mitigation|protection|detection|prevention',
    'cryptography',
  ],
  evidence: {
    strong: [
      'threat model|models|modeling|modelling',
      'encrypt|encrypts|encrypted|encrypting|encryption ... rest|transit',
      'end to end encryption|encrypted|encrypt',
      'encrypt|encrypts|encrypted|encryption with|using|by|keys|key ... kms|aes|key|keys|tls|customer|envelope',
      'aes|rsa|ed25519|chacha20|sha256|kms|hsm',
      'tls|mtls|ssl ... between|everywhere|all|connections|traffic|terminat*|certificate*|communication|mutual',
      'https|tls only|enforced|everywhere|#',
      'sql|command|code|script|prompt injection',
      'xss|csrf|ssrf|xxe|clickjacking|owasp',
      'ddos|dos attack|attacks|protection|mitigation|prevention|shield',
      'denial of service',
      'waf|firewall|firewalls',
      'brute force|forced|forcing',
      'credential stuffing|theft|leak',
      'replay|replays|spoof|spoofing|spoofed|tamper|tampering|tampered|eavesdrop*|impersonat* ... attack|attacks|attacker|message|messages|request|requests|prevent*|protect*|identity',
      'man in the middle',
      'attack|attacks|attacker surface|vector|vectors|could|can|might|may|who|cannot|from|gains',
      'malicious|untrusted|hostile|compromised|rogue user|users|client|clients|code|input|actor|actors|node|nodes|server|host|container|payload|url|urls|file|files|tenant',
      'sanitise*|sanitize*|escape|escaped|escaping|validate|validated ... input|inputs|html|output|user|untrusted|query|prevent',
      'parameterised|parameterized|prepared queries|statements|query|statement',
      'secret|secrets|credentials|keys|certificates ... vault|rotate|rotated|rotates|rotation|manager|encrypted|leak*|env*',
      'least privilege',
      'zero trust',
      'defence|defense in depth',
      'sandbox|sandboxed|sandboxing|seccomp|gvisor|firecracker|apparmor|selinux',
      'isolate|isolated|isolation ... tenant|tenants|container|containers|untrusted|sandbox|customers|namespace',
      'bot|bots|scalper|scalpers ... detect*|captcha|block*|mitigat*|prevent*|protect*|stop*',
      'captcha|recaptcha',
      'fraud|abuse|spam|malware|virus detection|detect|prevention|prevent|protection|scan|scanning|filter|filtering|score|scoring',
      'prevent|prevents|preventing|against|avoid|stop ... abuse|misuse|attack|attacks|attackers|fraud|spam|enumeration|guessing|scraping|theft|leaks|exfiltration',
      'security group|groups|review|audit|header|headers|consideration|considerations|implication|implications|boundary|boundaries|risk|risks|measures|concern|concerns|issue|issues|vulnerability|vulnerabilities|hole|perspective',
      'vulnerability|vulnerabilities|cve|cves ... scan*|patch*|dependency|dependencies|report*|image|images',
      'private subnet|subnets|network|vpc|endpoint|endpoints',
      'hash|hashed|hashes|salt|salted ... password|passwords|bcrypt|argon2|scrypt|pbkdf2',
      'signed url|urls|request|requests|webhook|webhooks|payload|payloads|message|messages|cookie|cookies|image|images',
      'messages|requests|payloads|webhooks|artifacts|images|packages|tokens are signed',
      'signature|signatures verification|verified|verify|check|checked|hmac|valid|is|are',
      'privilege|container|sandbox escalation|escape|escapes|breakout',
      'not guessable|predictable|enumerable',
      'leak|leaks|leaking|expose|exposes|exposing|exfiltrat* ... secret|secrets|credentials|sensitive|token|tokens|data|keys',
    ],
    weak: ['security|secure|securely', 'encrypt*', 'tls|https|ssl|mtls', 'attack*', 'malicious', 'abuse', 'threat|threats', 'spam', 'fraud', 'secrets'],
    labels: ['security', 'encryption', 'threat|threats', 'attack|attacks', 'abuse|fraud prevention|detection', 'mitigation'],
    columns: ['threat|threats', 'attack|attacks', 'mitigation', 'vulnerability', 'countermeasure'],
    unlike: [
      'vulnerability|vulnerabilities database|databases|report|reports',
      'plan|line of attack',
      'social security number|numbers',
      'security symbol|symbols|price|prices|exchange|trading',
      'security contact|policy|advisory|advisories|email|contacts',
      'report|reporting a|security vulnerability|vulnerabilities|issues',
      'content hash|hashes',
      'signed integer|int|int64|int32|char|up|in|out',
      'test|chrome|dev|developer|payment sandbox',
      'transaction|snapshot|serializable|serialisable|read isolation',
    ],
  },
  guidance: 'One row for each threat: who, to what, and the measure against it. Encryption on the way and at rest, limits against floods, secrets and their rotation, and isolation between customers belong here.',
  starter: `| Threat | What it would gain | Measure |
| --- | --- | --- |
| <who does what> | <data, money or downtime> | <what stops or detects it> |`,
  prompts: [
    'What is worth protecting and the main threats are named',
    'Encryption in transit and at rest is stated, end to end where content is private',
    'Floods and abuse are met with limits, a firewall or detection',
    'Secrets and keys are stored and rotated in a stated way',
  ],
});
