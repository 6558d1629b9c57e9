// Templates as part of their components: what a template of Vue or Angular shows, links to and hands to handlers becomes a
// function of the module or a method of the component. Input: a tree and the text. Output: the tree, with that added.
import type { EsNode, EsParser } from "./esNode.js";
import { ANGULAR } from "./markup/angular.js";
import { writeSvelte } from "./markup/svelte.js";
import { type Meaning, type Template, treeOf } from "./markup/tree.js";
import { VUE } from "./markup/vue.js";

/** `markup`: the text, blank where scripts are. `isSetup`: whether names of the script are names of the template. */
export function addVueTemplate(
  parser: EsParser,
  program: EsNode,
  markup: string,
  range: { start: number; end: number },
  isSetup: boolean,
): void {
  const names = isSetup ? namesOf(program) : undefined;
  const component = names ? undefined : optionsOf(program);
  const free = new Set<string>();
  const meaning = (name: string): Meaning | undefined => {
    if (component) return { of: "this", member: name };
    if (names?.refs.has(name)) return { of: name, member: "value" };
    if (names?.all.has(name)) return undefined;
    if (names?.props) return { of: names.props, member: name };
    free.add(name);
    return undefined;
  };
  const tree = treeOf(parser, { text: markup, ...range, dialect: VUE, blocks: false, meaning });
  if (tree && component) component.properties.push(method(tree, "Property"));
  else if (tree) program.body.push(given(tree, free, names?.propsType));
}

/** Names that the file does not bind are those of parameters. `type`: of all of them together, where it is said. */
function given(tree: EsNode, names: ReadonlySet<string>, type?: EsNode): EsNode {
  const place = { start: tree.start, end: tree.start };
  const parameters: EsNode[] = [...names].map((name) => ({ type: "Identifier", name, ...place }));
  const properties = parameters.map((value) => ({
    type: "Property",
    kind: "init",
    key: value,
    value,
    computed: false,
    shorthand: true,
    method: false,
    ...place,
  }));
  const typeAnnotation = type && { type: "TSTypeAnnotation", typeAnnotation: type, start: type.start, end: type.end };
  tree.params = typeAnnotation ? [{ type: "ObjectPattern", properties, typeAnnotation, ...place }] : parameters;
  return { type: "ExpressionStatement", expression: tree, start: tree.start, end: tree.end };
}

/** Names of a template of Svelte are those of its script. */
export function addSvelteTemplate(parser: EsParser, program: EsNode, markup: string): void {
  const dialect = { element: () => undefined, whole: writeSvelte };
  const range = { start: 0, end: markup.length };
  const tree = treeOf(parser, { text: markup, ...range, dialect, blocks: false, meaning: () => undefined });
  if (tree) program.body.push(given(tree, new Set()));
}

/** A template in a file of its own: whose it is, the file does not say. */
export function addAngularTemplate(parser: EsParser, program: EsNode, text: string): void {
  const names = new Set<string>();
  const meaning = (name: string): undefined => {
    names.add(name);
  };
  const tree = treeOf(parser, angular(text, { start: 0, end: text.length }, meaning));
  if (tree) program.body.push(given(tree, names));
}

/** `@Component({ template: "…" })` */
export function addInlineTemplates(parser: EsParser, program: EsNode, text: string): void {
  for (const outer of program.body as EsNode[]) {
    const n: EsNode = outer.declaration ?? outer;
    if (n.type !== "ClassDeclaration") continue;
    for (const { expression } of n.decorators ?? []) {
      if (expression.type !== "CallExpression" || expression.callee.name !== "Component") continue;
      const template = propertyOf(expression.arguments[0], "template");
      if (!template || !/^(TemplateLiteral|Literal)$/.test(template.type) || template.expressions?.length > 0) continue;
      const range = { start: template.start + 1, end: template.end - 1 };
      const tree = treeOf(
        parser,
        angular(text, range, (member) => ({ of: "this", member })),
      );
      if (tree) n.body.body.push(method(tree, "MethodDefinition", n.id?.name));
    }
  }
}

function angular(text: string, range: { start: number; end: number }, meaning: Template["meaning"]): Template {
  return { text, ...range, dialect: ANGULAR, blocks: true, meaning };
}

function method({ body, start, end }: EsNode, type: "Property" | "MethodDefinition", name = "template"): EsNode {
  const place = { start, end };
  const block = { type: "BlockStatement", body: [{ type: "ReturnStatement", argument: body, ...place }], ...place };
  const value = {
    type: "FunctionExpression",
    id: null,
    params: [],
    body: block,
    async: false,
    generator: false,
    ...place,
  };
  const key = { type: "Identifier", name, start, end: start };
  const kind = type === "Property" ? "init" : "method";
  return {
    type,
    kind,
    key,
    value,
    computed: false,
    shorthand: false,
    static: false,
    method: true,
    decorators: [],
    ...place,
  };
}

function propertyOf(object: EsNode | undefined, name: string): EsNode | undefined {
  if (object?.type !== "ObjectExpression") return undefined;
  return (object.properties as EsNode[]).find((p) => p.type === "Property" && p.key.name === name)?.value;
}

/** `export default { … }`, also in `defineComponent(…)`. */
function optionsOf(program: EsNode): EsNode | undefined {
  const exported = (program.body as EsNode[]).find((n) => n.type === "ExportDefaultDeclaration")?.declaration;
  const given = exported?.type === "CallExpression" ? exported.arguments[0] : exported;
  return given?.type === "ObjectExpression" ? given : undefined;
}

const REF =
  /^(ref|shallowRef|computed|toRef|customRef|defineModel|useModel|useLocalStorage|useSessionStorage|useStorage)$/;
const REFS = /^(toRefs|storeToRefs)$/;

interface Names {
  /** Their value stands in `value`. */
  refs: Set<string>;
  all: Set<string>;
  /** The variable of what the component is given, and its type. */
  props?: string;
  propsType?: EsNode;
}

function namesOf(program: EsNode): Names {
  const refs = new Set<string>();
  const all = new Set<string>();
  let props: string | undefined;
  let propsType: EsNode | undefined;
  for (const n of program.body as EsNode[]) {
    if (n.type === "ExpressionStatement" && n.expression.callee?.name === "defineProps")
      propsType = n.expression.typeArguments?.params[0];
    for (const { local } of n.type === "ImportDeclaration" ? n.specifiers : []) all.add(local.name);
    if (/^(Function|Class)Declaration$/.test(n.type) && n.id) all.add(n.id.name);
    for (const { id, init } of n.type === "VariableDeclaration" ? n.declarations : []) {
      const made = init?.type === "AwaitExpression" ? init.argument : init;
      const by: string = made?.type === "CallExpression" ? (made.callee.name ?? "") : "";
      const isMacro = /^(defineProps|withDefaults)$/.test(by);
      if (id.type === "Identifier" && isMacro) props = id.name;
      for (const name of boundBy(id)) {
        all.add(name);
        if (id.type === "Identifier" ? REF.test(by) : REFS.test(by)) refs.add(name);
      }
    }
  }
  return { refs, all, ...(props !== undefined && { props }), ...(propsType && { propsType }) };
}

function boundBy(pattern: EsNode | null): string[] {
  if (pattern?.type === "Identifier") return [pattern.name];
  if (pattern?.type === "AssignmentPattern") return boundBy(pattern.left);
  if (pattern?.type === "RestElement") return boundBy(pattern.argument);
  if (pattern?.type === "ArrayPattern") return pattern.elements.flatMap(boundBy);
  return pattern?.type === "ObjectPattern" ? pattern.properties.flatMap((p: EsNode) => boundBy(p.value ?? p)) : [];
}
