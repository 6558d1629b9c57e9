// Templates of Vue → code: directives become attributes, loops and slots functions. Columns of a table (`<el-table :data="rows">`,
// `prop="idCard"`) show members of its rows.
import { type Attribute, isTag, type Span, type Tag } from "./tags.js";
import {
  bindNames,
  ELEMENT,
  literal,
  trimmed,
  type Writer,
  writeChildren,
  writeExpression,
  writeHandler,
} from "./writer.js";

const LOOP = /^\s*\(?([\s\S]*?)\)?\s+(?:in|of)\s+([\s\S]+)$/;
const SLOT = /^(?:#|v-slot\b|slot-scope$)/;
/** Attributes by which tables are given their rows, and columns the member they show. */
const ROWS = new Set(["data", "data-source", "items", "rows", "value"]);
const TABLE = /table|grid|list/i;
const COLUMN = /column/i;
const MEMBER = new Set(["prop", "data-index", "field", "data-key", "key"]);

export const VUE = { element: writeElement };

function writeElement(w: Writer, tag: Tag): void {
  const condition = valueIn(tag, "v-if", "v-else-if", "v-show");
  if (condition) {
    writeExpression(w, condition);
    w.code.put(" && ", condition);
  }
  const loop = valueIn(tag, "v-for");
  const parts = loop && LOOP.exec(w.template.slice(loop.start, loop.end));
  if (!loop || !parts || !w.accepts(`(${parts[1]}) => 0`)) return writeScoped(w, tag);
  const list = { start: loop.end - parts[2]!.length, end: loop.end };
  const alias = w.template.indexOf(parts[1]!, loop.start);
  bindNames(w, parts[1]!);
  writeExpression(w, list);
  w.code.put(".map((", loop);
  w.code.copy({ start: alias, end: alias + parts[1]!.length });
  w.code.put(") => ", loop);
  writeScoped(w, tag);
  w.code.put(")", loop);
}

/** With the variables of its slot. */
function writeScoped(w: Writer, tag: Tag): void {
  const slot = tag.attributes.find((a) => SLOT.test(a.name))?.value;
  const pattern = slot && w.template.slice(slot.start, slot.end).trim();
  if (!slot || !pattern || !w.accepts(`(${pattern}) => 0`)) return writeTag(w, tag);
  bindNames(w, pattern);
  const { rows } = w;
  delete w.rows;
  w.code.put(rows ? `${rows.list}.map((${rows.row}) => { const ` : "(", slot);
  w.code.copy(trimmed(w.template, slot));
  const row = rows?.row;
  w.code.put(row ? ` = { row: ${row}, record: ${row}, item: ${row}, data: ${row} }; return ` : ") => ", slot);
  writeTag(w, tag);
  w.code.put(row ? "; })" : "", slot);
  if (rows) w.rows = rows;
}

function writeTag(w: Writer, tag: Tag): void {
  const { rows } = w;
  const own = TABLE.test(tag.name) ? tag.attributes.find((a) => isBound(a) && ROWS.has(bareName(a))) : undefined;
  const list = own?.value && w.template.slice(own.value.start, own.value.end).trim();
  // The expression is written once more wherever a column shows something of a row.
  if (list && /^[\w$.?]+$/.test(list) && w.accepts(list)) w.rows = { list, row: `$row${++w.made}` };
  w.code.put(`${ELEMENT}(${literal(componentName(tag.name))}, {`, tag);
  for (const attribute of tag.attributes) writeAttribute(w, attribute);
  w.code.put("}, ", tag);
  if (!writeColumn(w, tag)) writeChildren(w, tag);
  w.code.put(")", tag);
  if (rows === undefined) delete w.rows;
  else w.rows = rows;
}

/** `<el-table-column prop="idCard" />`: a cell for each row, unless a slot shows something else. */
function writeColumn(w: Writer, tag: Tag): boolean {
  const member = COLUMN.test(tag.name) ? tag.attributes.find((a) => MEMBER.has(a.name))?.value : undefined;
  if (!w.rows || !member || tag.children.some(isTag)) return false;
  const name = w.template.slice(member.start, member.end);
  if (!/^[\p{L}_$][\p{L}\p{N}_$]*(\.[\p{L}_$][\p{L}\p{N}_$]*)*$/u.test(name)) return false;
  const formatter = valueIn(tag, ":formatter");
  const { list, row } = w.rows;
  w.code.put(`[${list}.map((${row}) => ${ELEMENT}("td", {}, [`, member);
  if (formatter) {
    writeExpression(w, formatter);
    w.code.put(`(${row}, 0, `, formatter);
  }
  w.code.put(`${row}.`, member);
  w.code.copy(member);
  w.code.put(formatter ? ")]))]" : "]))]", member);
  return true;
}

function writeAttribute(w: Writer, { name, value, start, end }: Attribute): void {
  const whole = { start, end };
  if (/^(v-for|v-if|v-else-if|v-else|v-show|v-pre|v-once|v-memo|v-cloak)$/.test(name) || SLOT.test(name)) return;
  if (name === "v-bind" && value) {
    w.code.put("...", whole);
    writeExpression(w, value);
  } else if (/^(@|v-on:)/.test(name)) {
    if (!value) return;
    w.code.put(`${literal(`on${pascal(name.replace(/^(@|v-on:)/, "").replace(/\..*$/, ""))}`)}: `, whole);
    writeHandler(w, value);
  } else if (/^(:|v-)/.test(name)) {
    if (!value) return;
    w.code.put(`${literal(attributeName(name))}: `, whole);
    writeExpression(w, value);
  } else {
    w.code.put(`${literal(camel(name))}: `, whole);
    w.code.put(value ? literal(w.template.slice(value.start, value.end)) : "true", value ?? whole);
  }
  w.code.put(", ", whole);
}

/** `:id-card.sync` → `idCard`, `v-model` → `modelValue`, `v-html` → `children`, as what is shown. */
function attributeName(name: string): string {
  if (/^v-(html|text)$/.test(name)) return "children";
  if (/^v-model\b/.test(name)) return camel(/^v-model:([\w-]+)/.exec(name)?.[1] ?? "modelValue");
  return camel(name.replace(/^(:|v-bind:|v-)/, "").replace(/\..*$/, ""));
}

function isBound({ name }: Attribute): boolean {
  return /^(:|v-bind:)/.test(name);
}

function bareName({ name }: Attribute): string {
  return name.replace(/^(:|v-bind:)/, "");
}

function valueIn(tag: Tag, ...names: string[]): Span | undefined {
  return tag.attributes.find((a) => names.includes(a.name))?.value;
}

/** `customer-card` → `CustomerCard`, where it is a component and not an element of HTML. */
function componentName(name: string): string {
  return name.includes("-") ? pascal(name) : name;
}

function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, c: string) => c.toUpperCase());
}

function pascal(name: string): string {
  const text = camel(name);
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
