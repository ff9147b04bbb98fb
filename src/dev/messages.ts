// Collects every text that can be translated from the sources: the first argument of `message` in core and of `t` in the client.
import { join, relative } from 'node:path';
import ts from 'typescript';

export interface Messages {
  /** Places by text, as `file:line`. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
  /** What cannot be translated: a text put together at run time, arguments that do not match it, words shown without `t` or `message`. */
  readonly problems: readonly string[];
}

/** Names of arguments in a text: `{name}`. */
export const argumentsOf = (text: string): string[] => [...new Set([...text.matchAll(/\{([\w-]+)\}/g)].map(([, name = '']) => name))].sort();

/** Reads the sources below `src` and finds what is said to a user of the editor. */
export function collectMessages(root: string): Messages {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as { config: object };
  const { options, fileNames } = ts.parseJsonConfigFileContent({ ...config, include: ['src/core', 'src/server', 'src/client', 'src/protocol.ts'] }, ts.sys, root);
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const files = program.getSourceFiles().filter(({ fileName, isDeclarationFile }) => !isDeclarationFile && fileNames.includes(fileName));
  const texts = new Map<string, string[]>();
  const problems: string[] = [];
  const calls: ts.CallExpression[] = [];
  for (const file of files) walk(file, (node) => void (ts.isCallExpression(node) && calls.push(node)));

  for (const call of calls) {
    const isMessage = ts.isIdentifier(call.expression) && call.expression.text === 'message';
    if (!isMessage && !isTranslate(call.expression)) continue;
    const [first, second] = call.arguments;
    if (!first) continue;
    const found = evaluate(first, new Set());
    if (found === undefined) problems.push(`${placeOf(first)}: the text is put together at run time: ${first.getText()}`);
    for (const text of found ?? []) add(text, first);
    if (second && ts.isObjectLiteralExpression(second)) {
      checkArguments(found ?? [], second);
      for (const property of second.properties) {
        if (ts.isPropertyAssignment(property)) checkArgument(property.initializer);
        // What a constant beside it holds is an argument just the same.
        const named = ts.isShorthandPropertyAssignment(property) ? checker.getShorthandAssignmentValueSymbol(property) : ts.isPropertyAssignment(property) && ts.isIdentifier(property.initializer) ? checker.getSymbolAtLocation(property.initializer) : undefined;
        const constant = named?.declarations?.[0];
        if (constant && ts.isVariableDeclaration(constant) && constant.initializer) checkArgument(constant.initializer);
      }
    } else if (!second && !isForwarded(first)) for (const text of found ?? []) if (argumentsOf(text).length > 0 && isLiteral(first)) problems.push(`${placeOf(first)}: no arguments for "${text}"`);
  }
  for (const file of files) {
    walk(file, (node) => {
      if (!ts.isObjectLiteralExpression(node) || checker.getContextualType(node)?.symbol?.name !== 'Message') return;
      const text = node.properties.find((property) => ts.isPropertyAssignment(property) && property.name.getText() === 'text');
      if (text && ts.isPropertyAssignment(text) && ts.isStringLiteral(text.initializer)) add(text.initializer.text, text.initializer);
    });
    if (/\/src\/core\/(?:helpers\/|estimate\/block\/capacity\.ts)/.test(file.fileName)) walk(file, collectStep);
    if (/\/src\/(?:client|server)\//.test(file.fileName)) walk(file, findBareWords);
  }
  return { texts, problems };

  function add(text: string, node: ts.Node): void {
    if (text === '' || !/\p{L}/u.test(text.replace(/\{[\w-]+\}/g, ''))) return;
    texts.set(text, [...(texts.get(text) ?? []), placeOf(node)]);
  }

  /** What a helper asks is data, which the server says in the editor's language where it is not put together from the document. */
  function collectStep(node: ts.Node): void {
    if (ts.isPropertyAssignment(node) && ['title', 'question', 'prompt', 'label', 'description', 'detail', 'note'].includes(node.name.getText())) for (const text of literalsOf(node.initializer)) add(text, node);
  }

  function placeOf(node: ts.Node): string {
    const file = node.getSourceFile();
    return `${relative(root, file.fileName)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  }

  /** Whether an expression is the client's `t`, by whatever name. */
  function isTranslate(expression: ts.Expression): boolean {
    return ts.isIdentifier(expression) && checker.getTypeAtLocation(expression).aliasSymbol?.name === 'Translate';
  }

  /** Every text an expression can be; undefined where that cannot be told. */
  function evaluate(node: ts.Expression, seen: Set<ts.Node>): string[] | undefined {
    if (seen.has(node)) return [];
    seen.add(node);
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node)) return evaluate(node.expression, seen);
    if (ts.isConditionalExpression(node)) return both(node.whenTrue, node.whenFalse, seen);
    if (ts.isBinaryExpression(node) && (node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken || node.operatorToken.kind === ts.SyntaxKind.BarBarToken)) return both(node.left, node.right, seen);
    if (ts.isElementAccessExpression(node)) return valuesOf(node.expression, seen);
    const type = checker.getTypeAtLocation(node);
    const literals = type.isUnion() ? type.types : [type];
    if (literals.every((each) => each.isStringLiteral() || (each.flags & ts.TypeFlags.Undefined) > 0)) return literals.flatMap((each) => (each.isStringLiteral() ? [each.value] : []));
    const declaration = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node)?.declarations?.[0] : undefined;
    if (declaration && ts.isVariableDeclaration(declaration) && declaration.initializer) return evaluate(declaration.initializer, seen);
    if (declaration && ts.isParameter(declaration)) return argumentsAt(declaration, seen);
    return undefined;
  }

  function both(a: ts.Expression, b: ts.Expression, seen: Set<ts.Node>): string[] | undefined {
    const left = evaluate(a, seen);
    const right = evaluate(b, seen);
    return left && right && [...left, ...right];
  }

  /** The values of an object that a constant holds. */
  function valuesOf(node: ts.Expression, seen: Set<ts.Node>): string[] | undefined {
    const declaration = checker.getSymbolAtLocation(node)?.declarations?.[0];
    const initializer = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
    if (!initializer || !ts.isObjectLiteralExpression(initializer)) return undefined;
    const found: string[] = [];
    for (const property of initializer.properties) {
      const values = ts.isPropertyAssignment(property) ? evaluate(property.initializer, seen) : undefined;
      if (!values) return undefined;
      found.push(...values);
    }
    return found;
  }

  /** What the callers of a function give for one of its parameters. */
  function argumentsAt(parameter: ts.ParameterDeclaration, seen: Set<ts.Node>): string[] | undefined {
    const owner = parameter.parent;
    const index = owner.parameters.indexOf(parameter);
    const found: string[] = [];
    for (const call of calls) {
      if (checker.getResolvedSignature(call)?.declaration !== owner) continue;
      const given = call.arguments[index];
      const values = given ? evaluate(given, seen) : [];
      if (!values) return undefined;
      found.push(...values);
    }
    return found;
  }

  /** The names in a text and the arguments given for it are the same. */
  function checkArguments(found: readonly string[], given: ts.ObjectLiteralExpression): void {
    if (given.properties.some(ts.isSpreadAssignment)) return;
    const names = given.properties.map((property) => property.name?.getText().replace(/^['"]|['"]$/g, '') ?? '').sort();
    for (const text of found) {
      const wanted = argumentsOf(text);
      const lacking = wanted.filter((name) => !names.includes(name));
      if (lacking.length > 0) problems.push(`${placeOf(given)}: no argument ${lacking.join(', ')} for "${text}"`);
    }
    const unused = names.filter((name) => !found.some((text) => argumentsOf(text).includes(name)));
    if (unused.length > 0) problems.push(`${placeOf(given)}: nothing takes the argument ${unused.join(', ')}`);
  }

  /** An argument that is said by Plumbline itself has to be a message again. */
  function checkArgument(node: ts.Expression): void {
    walk(node, (part) => {
      if (ts.isCallExpression(part) && ts.isIdentifier(part.expression) && ['didYouMean', 'formatMessage', 'describeTopic'].includes(part.expression.text) && isInCore(part)) problems.push(`${placeOf(part)}: an argument in English; give a message instead of its text`);
      if (ts.isTemplateExpression(part) && isInCore(part) && [part.head, ...part.templateSpans.map(({ literal }) => literal)].some(({ text }) => /(?:^|\s)\p{L}{2,20}(?:\s|$)/u.test(text)) && !isWithinText(part, node)) problems.push(`${placeOf(part)}: an argument in English: ${part.getText()}`);
      if (ts.isStringLiteral(part) && isSentence(part.text) && !isWithinText(part, node)) problems.push(`${placeOf(part)}: an argument in English: "${part.text}"`);
    });
  }

  /** Words of the client or the server that reach the user as they are. */
  function findBareWords(node: ts.Node): void {
    if (!ts.isStringLiteral(node) && !ts.isNoSubstitutionTemplateLiteral(node) && !ts.isTemplateExpression(node)) return;
    const words = ts.isTemplateExpression(node) ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('0') : node.text;
    if (isSentence(words) && !isWithinText(node)) problems.push(`${placeOf(node)}: cannot be translated: ${node.getText().slice(0, 100)}`);
  }

  /** Whether a text is one that is translated, or is no text for a user: an error of our own, a line of the log, a pattern, a key. Looks no higher than `root`. */
  function isWithinText(node: ts.Node, root?: ts.Node): boolean {
    for (let at: ts.Node = node; at !== root && !ts.isSourceFile(at); at = at.parent) {
      const { parent } = at;
      if (ts.isImportDeclaration(parent) || ts.isLiteralTypeNode(parent) || ts.isElementAccessExpression(parent)) return true;
      if (ts.isNewExpression(parent) && parent.expression.getText() === 'Error') return true;
      if (!ts.isCallExpression(parent) || parent.expression === at) continue;
      const callee = parent.expression.getText();
      if (callee === 'message' || isTranslate(parent.expression)) return true;
      if (/(?:^|\.)(?:log|info|warn|trace|includes|startsWith|endsWith|split|join|replace|replaceAll|test|exec|match|get|update|affectsConfiguration|executeCommand|fail)$/.test(callee)) return true;
    }
    return false;
  }
}

/** Words of a language, not an identifier, a path, a glob or markup: a capital or two words, none of code's signs. */
function isSentence(text: string): boolean {
  const words = text.replace(/<[^<>]{0,200}>|\$\([\w-]+\)/g, ' ').trim();
  if (/^[\w.-]+$/.test(words)) return /^[A-Z][a-z]+$/.test(words) && !['Plumbline', 'Markdown'].includes(words);
  return /\p{L}{2}[,.:]?\s["(]?\p{L}{2}/u.test(words) && !/[=;]|&&|\|\|/.test(words);
}

/** The texts that an expression can be, as far as they stand there. */
function literalsOf(node: ts.Expression): string[] {
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  return ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) ? [node.text] : [];
}

const isLiteral = (node: ts.Node): boolean => ts.isStringLiteral(node);

const isForwarded = (node: ts.Node): boolean => ts.isIdentifier(node);

const isInCore = (node: ts.Node): boolean => node.getSourceFile().fileName.includes('/src/core/');

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}
