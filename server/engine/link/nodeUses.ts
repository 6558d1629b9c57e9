// Where the value of each node of a file goes: the facts name the inputs of a node, this is the other way round. Made once per
// file, from its facts alone.
import { NodeKind } from "../facts/types.js";
import { factsOf, listOf, type Program, strip } from "./program.js";

export interface NodeUses {
  /** Nodes that have a node as an input. */
  by: NodeLists;
  /** Comparisons, negations and the like that have a node as an input: what they give holds nothing of it. */
  compared: NodeLists;
  /** Callables that return it. */
  returned: Map<number, number[]>;
  /** Thrown, exported, or stored in a member of something. */
  kept: Set<number>;
  /** Parameter nodes by callable and position. */
  params: Map<string, number[]>;
  /** Functions that are arguments. */
  inline: Set<number>;
}

/** Lists of nodes by node, side by side in two arrays: a map of small lists takes six times the memory. */
class NodeLists {
  /** By node, where its list starts; the next one's start is its end. */
  private readonly starts: Int32Array;
  private readonly users: Int32Array;

  /** `inputs` and `users`: the pairs, in the order that lists are to have. */
  constructor(nodes: number, inputs: readonly number[], users: readonly number[]) {
    const starts = new Int32Array(nodes + 2);
    // Counted two places further on, so that filling moves each start to where it belongs.
    for (const input of inputs) starts[input + 2]!++;
    for (let node = 2; node < starts.length; node++) starts[node]! += starts[node - 1]!;
    this.users = new Int32Array(users.length);
    for (const [i, input] of inputs.entries()) this.users[starts[input + 1]!++] = users[i]!;
    this.starts = starts;
  }

  get(node: number): readonly number[] | undefined {
    const start = this.starts[node];
    const end = this.starts[node + 1];
    if (start === undefined || end === undefined || start === end) return undefined;
    return Array.from(this.users.subarray(start, end));
  }

  has(node: number): boolean {
    return (this.starts[node] ?? 0) < (this.starts[node + 1] ?? 0);
  }
}

export function nodeUses(p: Program, file: number): NodeUses {
  const facts = factsOf(p, file);
  const known = p.tables.nodeUses[file];
  if (known) return known;
  const { nodes } = facts;
  const found: Omit<NodeUses, "by" | "compared"> = {
    returned: new Map(),
    kept: new Set(),
    params: new Map(),
    inline: new Set(),
  };
  const used = { inputs: [] as number[], users: [] as number[] };
  const compared = { inputs: [] as number[], users: [] as number[] };
  const add = (input: number, user: number, { inputs, users } = used) => {
    if (input < 0) return;
    inputs.push(input);
    users.push(user);
  };
  for (let node = 0; node < nodes.kind.length; node++) {
    const a = nodes.a[node]!;
    switch (nodes.kind[node]) {
      case NodeKind.load:
      case NodeKind.spread:
      case NodeKind.await:
      case NodeKind.typed:
      case NodeKind.named:
        add(a, node);
        break;
      case NodeKind.call:
        add(a, node);
        for (const item of listOf(p, file, node)) {
          add(item, node);
          const at = strip(p, file, item);
          if (nodes.kind[at] === NodeKind.function) found.inline.add(nodes.a[at]!);
        }
        break;
      case NodeKind.update:
        add(a, node);
        add(listOf(p, file, node)[1] ?? -1, node);
        break;
      case NodeKind.object:
      case NodeKind.element:
        if (nodes.kind[node] === NodeKind.element) add(a, node);
        for (const [i, item] of listOf(p, file, node).entries()) if (i % 2 === 1) add(item, node);
        break;
      case NodeKind.array:
      case NodeKind.text:
      case NodeKind.join:
        for (const item of listOf(p, file, node)) add(item, node);
        break;
      case NodeKind.clean:
        for (const item of listOf(p, file, node)) add(item, node, compared);
        break;
      case NodeKind.local:
        for (const version of facts.bindings[a]?.versions ?? []) add(version, node);
        break;
      case NodeKind.param: {
        const key = `${a}:${nodes.b[node]}`;
        const list = found.params.get(key);
        if (list) list.push(node);
        else found.params.set(key, [node]);
        break;
      }
    }
  }
  facts.callables.forEach((callable, index) => {
    for (const value of callable.returns) found.returned.set(value, [...(found.returned.get(value) ?? []), index]);
    for (const value of callable.throws) found.kept.add(value);
    for (const store of callable.stores) {
      found.kept.add(store.value);
      found.kept.add(store.object);
    }
  });
  for (const { target } of facts.exports) {
    if (target.kind === "node") found.kept.add(target.node);
    if (target.kind === "binding")
      for (const version of facts.bindings[target.binding]!.versions) found.kept.add(version);
  }
  const count = nodes.kind.length;
  const uses: NodeUses = {
    ...found,
    by: new NodeLists(count, used.inputs, used.users),
    compared: new NodeLists(count, compared.inputs, compared.users),
  };
  p.tables.nodeUses[file] = uses;
  return uses;
}

/** The call that a load is the callee of. */
export function calledBy(p: Program, file: number, load: number): number | undefined {
  const { nodes } = factsOf(p, file);
  const users = nodeUses(p, file).by.get(load) ?? [];
  return users.find((user) => nodes.kind[user] === NodeKind.call && nodes.a[user] === load);
}
