import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'privacy-compliance',
  title: 'Privacy and Compliance',
  question: 'Which personal data is stored or sent, which rules apply to it, and how are they kept?',
  why: 'Where data lives, how long it stays and how it is deleted are hard to change later. An auditor or a regulator asks about all three.',
  purpose: 'List the personal data, the law or contract that governs it, where it may be stored and sent, how long it is kept and how it is erased.',
  example: `A blood donation service invites donors. Health data of natural persons: GDPR applies, and the national transfusion act.

| Data | Why it is kept | Retention | Where |
| --- | --- | --- | --- |
| name, phone | invitations, with consent | until consent is withdrawn | EU only |
| blood group, findings | required by law | 30 years, then anonymised | EU only, encrypted |
| application logs | operation | 30 days | no personal data: donor ids are hashed |

A request for erasure deletes the contact data within 30 days; the findings stay under legal retention.`,
  headings: [
    'privacy $',
    'privacy and|or|considerations|requirements|policy|impact|concerns|implications|compliance|by|regulations|review|model',
    'compliance',
    'gdpr|ccpa|hipaa|pci|lgpd',
    'regulat*',
    'data protection|residency|sovereignty|governance|subject',
    'legal $',
    '^ legal and|considerations|requirements|aspects',
    'pii',
    'personal data|information',
    'consent',
  ],
  evidence: {
    strong: [
      'never|without|no customer|personal|private|real name|names|data|details',
      'private customer|user|worker|employee|member data|details',
      'never ... name|phone|email',
      'gdpr|ccpa|cpra|hipaa|lgpd|coppa|ferpa|pipeda|fedramp|dsgvo|sox',
      'pci dss|compliance|compliant|scope|requirements',
      'soc 2|2.',
      'personal data|information',
      'personally identifiable|identifying',
      'pii',
      'data subject|protection|residency|minimisation|minimization|sovereignty|processor|controller|localisation|localization|privacy|governance',
      'right to|of ... forgotten|erasure|deletion|rectification|portability',
      'request|requests for|of erasure|deletion',
      'privacy policy|policies|law|laws|regulation|regulations|requirement|requirements|impact|review|by|preserving|concern|concerns|implication|implications|considerations|team|officer|risk|risks|sensitive',
      'user|users|customer|donor|patient|differential privacy|consent',
      'consent ... given|withdraw|withdrawn|record|recorded|collect|collected|revoke|revoked|required|explicit',
      'explicit|with|without|informed consent',
      'anonymise*|anonymize*|anonymisation|anonymization|pseudonymi*|deidentif*',
      'mask|masks|masked|masking|redact*|scrub* ... pii|personal|sensitive|email|emails|names|logs|log',
      'regulatory|legal|statutory|compliance requirement|requirements|obligation|obligations|reason|reasons|retention|hold|basis|team|audit|compliance|constraint|constraints|reporting',
      'comply|complies|compliant|complying|compliance with ... law|laws|regulation|regulations|gdpr|act|policy|policies|requirements|directive',
      'required by law|regulation|regulators|statute',
      'delete|deletes|deleting|deleted|erase|erases|erasing|purge ... user|personal|customer|account data|information|request|records',
      'sensitive user|personal|customer|data|information|pii',
      'stored|kept|stay|stays|remain|hosted ... eu|europe|country|jurisdiction',
      'health|medical|biometric|financial data|records|information ... protect*|law|regulat*|sensitive|encrypted',
      'data retention law|laws|policy|policies|regulation*',
      'telemetry ... opt|personal|anonym*|collect*',
      'no pii|personal|identifying',
      'on|upon|at|by|user|customer request ... erased|deleted|removed|wiped',
      'name|names|email|emails|ip|address|addresses|phone|location|locations|identity|identities|identifiers is|are|be|gets|get hashed|truncated|redacted|masked|stripped|blurred|scrubbed|obfuscated|rounded|tokenized|tokenised|coarsened',
      'not|no|never ... card|credit number|numbers|details|cards',
      'pci',
      'european|eu|german|californian|chinese|russian customers|users|citizens|residents|data|customer|user|law|laws',
      'never|not leave|leaves|left|leaving the|their|its|his|her|a device|devices|phone|country|eu|premises|browser|region',
      'leave|leaves|leaving the|their|its|his|her|user device|phone|country|eu',
      'download|downloads|export|exports|exported|obtain ... their|his|her|own data|information|history',
      'know|knows|hold|holds|stored|store|collect|collected|held about them|him|her|you|users|people',
      'fingerprint|fingerprinting user|users|visitor|visitors|surface|vector|risk|risks|concern|concerns|people',
      'track|tracks|tracked|tracking user|users|visitor|visitors|people across|over|between|without',
      'redacted|redact|redacts|redaction',
      'minors|children|kids|child|users|anyone under #',
      'legal|lawyers|counsel has|have|must|approves|approve|approval|review|reviews|department',
      'auditor|auditors|regulator|regulators|law|laws require|requires|required|demand|demands|ask|asks|expect|prescribes|obliges|forbids',
      'shared|share|sold|sell|transfer|transferred|disclosed ... third party|parties',
      'sensitive|confidential column|columns|field|fields|attributes|values|records|logs',
      'information about the|a|an user|users|visitor|person|individual|customer',
    ],
    passing: [
      'reveal|reveals|revealing|leak|leaks|leaking|infer|inferred|disclose|discloses ... user|users|who|person|identity|personal|location|visitor|visitors',
    ],
    weak: ['privacy', 'complian*', 'consent', 'regulat*', 'sensitive', 'legal', 'retention'],
    labels: ['regulatory|legal $', '^ privacy $'],
    columns: ['personal data', 'legal basis', 'lawful basis', 'pii', 'classification', 'why it is kept', 'data subject', 'regulation'],
    unlike: [
      'pci express|bus|device|devices|slot|passthrough',
      'privacy setting|settings|level|levels|mode|option|options',
      'standards|spec|specification|schema|posix|rfc|sql|json compliant|compliance',
      'fully|not|acid|wasm|oci compliant',
      'voltage|speed|rate regulat*',
    ],
  },
  guidance: 'List what is personal, why it is kept, for how long, where it may be stored or sent, and how a person gets it deleted. Name the law or contract behind each rule.',
  starter: `| Data | Rule that applies | Why it is kept | Retention | Where it may be stored or sent |
| --- | --- | --- | --- | --- |
| <personal data> | <law or contract> | <purpose> | <how long> | <region, recipients> |`,
  prompts: [
    'Personal data that is stored or transmitted is listed',
    'The laws and contracts that apply are named',
    'Retention and deletion on request are described',
    'It is said where the data may be stored and who receives it',
  ],
});
