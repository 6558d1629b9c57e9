// The code of a template → syntax tree with offsets of the file, elements as JSX, and names as what the template means by them.
import type { EsNode, EsParser } from "../esNode.js";
import { type Tag, tagsOf } from "./tags.js";
import { createWriter, type Dialect, ELEMENT, PIPE, type Writer, writeChildren } from "./writer.js";

export interface Template {
  /** The file, and where in it the template stands. */
  text: string;
  start: number;
  end: number;
  dialect: Dialect;
  blocks: boolean;
  /** What a name that the template does not bind itself stands for, where it stands. */
  meaning(name: string, at: number): Meaning | undefined;
}

/** `customer` → `customer.value`, `this.customer`, `props.customer`. */
export interface Meaning {
  of: string;
  member: string;
}

/** An arrow function that returns what the template shows; undefined where it shows nothing of the program. */
export function treeOf(parser: EsParser, template: Template): EsNode | undefined {
  const tags = template.dialect.whole
    ? undefined
    : tagsOf(template.text, template.start, template.end, template.blocks);
  let written = write(template, tags, () => true);
  let program = parsed(parser, written.code.text());
  if (!program) {
    const known = new Map<string, boolean>();
    written = write(template, tags, (text) => {
      const found = known.get(text) ?? parsed(parser, `() => { ${text}\n }`) !== undefined;
      known.set(text, found);
      return found;
    });
    program = parsed(parser, written.code.text());
  }
  const statement: EsNode | undefined = program?.body[0];
  return statement && (translate(statement.expression, written, template) as EsNode);
}

function write(template: Template, tags: Tag | undefined, accepts: Writer["accepts"]): Writer {
  const w = createWriter(template.text, template.dialect, accepts);
  w.code.put("(() => ", template);
  if (tags) writeChildren(w, tags);
  else template.dialect.whole?.(w, template);
  w.code.put(")", template);
  return w;
}

function parsed(parser: EsParser, code: string): EsNode | undefined {
  try {
    const { program, errors } = parser.parse("template.ts", code);
    return errors.length === 0 ? program : undefined;
  } catch {
    return undefined;
  }
}

/** Names of the language, never of a component. */
const GLOBAL =
  /^(Math|Date|JSON|Object|Array|String|Number|Boolean|BigInt|Intl|parseInt|parseFloat|isNaN|encodeURIComponent|decodeURIComponent|encodeURI|console|window|document|localStorage|sessionStorage|undefined|NaN|Infinity|\$event)$/;

type Place = "value" | "key";

function translate(n: EsNode, w: Writer, template: Template, place: Place = "value"): EsNode {
  const { start, end } = w.code.placeOf(n.start, n.end);
  const moved: EsNode = { ...n, start, end };
  if (n.type === "Identifier") return place === "key" ? moved : named(moved, w, template);
  for (const key of Object.keys(n)) {
    const child = n[key];
    if (key === "parent" || child === null || typeof child !== "object") continue;
    if (Array.isArray(child))
      moved[key] = child.map((c) => (isNode(c) ? translate(c, w, template, isParameter(n, key) ? "key" : "value") : c));
    else if (isNode(child)) moved[key] = translate(child, w, template, placeOf(n, key));
  }
  if (n.type === "Property" && n.shorthand === true) moved.shorthand = false;
  return n.type === "CallExpression" && n.callee.name === ELEMENT ? jsx(moved) : moved;
}

function isNode(value: unknown): value is EsNode {
  return typeof value === "object" && value !== null && typeof (value as EsNode).type === "string";
}

function placeOf(parent: EsNode, key: string): Place {
  const isName = (key === "property" || key === "key") && parent.computed !== true;
  return isName || key === "label" || key === "id" ? "key" : "value";
}

function isParameter(parent: EsNode, key: string): boolean {
  return key === "params" && /Function/.test(parent.type);
}

function named(n: EsNode, w: Writer, template: Template): EsNode {
  const name: string = n.name;
  const { start, end } = n;
  if (name.endsWith(PIPE)) return { ...n, name: name.slice(0, -PIPE.length) };
  if (w.bound.has(name) || GLOBAL.test(name) || name.startsWith("$row") || name === ELEMENT) return n;
  const meaning = template.meaning(name, start);
  if (!meaning) return n;
  const identifier = (text: string): EsNode => ({ type: "Identifier", name: text, start, end });
  return {
    type: "MemberExpression",
    object: meaning.of === "this" ? { type: "ThisExpression", start, end } : identifier(meaning.of),
    property: identifier(meaning.member),
    computed: false,
    optional: false,
    start,
    end,
  };
}

/** `$element("p", { title: a }, [b])` → `<p title={a}>{b}</p>` */
function jsx({ arguments: [tag, attributes, children], start, end }: EsNode): EsNode {
  const name: string = tag.value;
  const place = { start, end };
  return {
    type: "JSXElement",
    openingElement: {
      type: "JSXOpeningElement",
      name: { type: "JSXIdentifier", name, ...place },
      attributes: attributes.properties.map(jsxAttribute),
      selfClosing: false,
      ...place,
    },
    closingElement: null,
    children: children.elements.map(inBraces),
    ...place,
  };
}

function jsxAttribute(n: EsNode): EsNode {
  const { start, end } = n;
  if (n.type === "SpreadElement") return { type: "JSXSpreadAttribute", argument: n.argument, start, end };
  const value: EsNode = n.value;
  const isTicked = value.type === "Literal" && value.value === true && value.start === start;
  const name = { type: "JSXIdentifier", name: n.key.value, start: n.key.start, end: n.key.end };
  const isText = value.type === "Literal" && typeof value.value === "string";
  return {
    type: "JSXAttribute",
    name,
    value: isTicked ? null : isText ? value : inBraces(value),
    start,
    end,
  };
}

function inBraces(expression: EsNode): EsNode {
  return { type: "JSXExpressionContainer", expression, start: expression.start, end: expression.end };
}
