// Stores that settings and code open to everybody: ports of databases that a composition of containers publishes, services of a cluster
// with an address outside, firewalls that let anybody in; and folders of files of persons that a server hands out. Input: all files,
// with ports, images and names. Output: one answer per place. Invariant: what is there for developers or tests is none of them.
import { compiled, wordsOf } from "../../classify/words.js";
import { dataHash } from "../../facts/textHash.js";
import { NONE, NodeKind, type SettingFact } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { everywhere } from "../../flow/questions.js";
import { numberAt } from "../../flow/stores/cutoffs.js";
import { calleeName } from "../../flow/walk/calls.js";
import { constantText } from "../../flow/walk/constantText.js";
import { expressionForm } from "../../flow/walk/form.js";
import { factsOf, listOf, strip, symbolPath } from "../../link/program.js";
import type { OpenStoreAnswer, OpenStoreRequest } from "../requests/openStoreRequests.js";
import { servedFolders } from "./servedFolders.js";

export type Opened = Pick<OpenStoreAnswer, "how" | "store" | "by"> & { start: number; end: number };

export function openStores(ctx: FlowContext, request: OpenStoreRequest): readonly OpenStoreAnswer[] {
  return everywhere(ctx, `open stores ${dataHash(request)}`, (file) => {
    const { facts, path, pathClass } = ctx.p.files[file]!;
    if (pathClass === "test" || compiled(request.ofDevelopment, "i").test(path)) return [];
    const found =
      facts.language === "typescript"
        ? [...firewallsInCode(ctx, file, request), ...servedFolders(ctx, file, request)]
        : documentsIn(facts.settings).flatMap((settings) => [
            ...published(settings, path, request),
            ...services(settings, request),
            ...firewalls(settings, request),
          ]);
    return found.map(({ start, end, how, store, by }): OpenStoreAnswer => {
      const symbol = facts.callables.length > 0 ? symbolPath(ctx.p, file, start) : by;
      const at = { file: path, start, end };
      return { kind: "openStore", request, at, how, store, by, pathClass, symbol, form: `${how}|${store}|${by}` };
    });
  });
}

/** Several documents may stand in one file of a cluster: each begins anew. */
function documentsIn(settings: readonly SettingFact[]): SettingFact[][] {
  const documents: SettingFact[][] = [];
  for (const one of settings) {
    if (documents.length === 0 || one.path === "apiVersion") documents.push([]);
    documents.at(-1)!.push(one);
  }
  return documents;
}

const PUBLISHED = /^services\.([^.]+)\.ports\.\d+(\.published)?$/;
const TO_ITSELF = /^(127\.|localhost|\[?::1)/;

/** `db: { image: postgres:16, ports: ["5432:5432"] }` of a composition for production. */
function published(settings: readonly SettingFact[], file: string, request: OpenStoreRequest): Opened[] {
  if (!compiled(request.compositions, "i").test(file)) return [];
  const byPath = firstBy(settings, ({ path }) => path);
  const valueAt = (path: string) => byPath.get(path)?.value;
  return settings.flatMap(({ path, value, keyStart, end }): Opened[] => {
    const [, by, isLong] = PUBLISHED.exec(path) ?? [];
    if (by === undefined || value === undefined || TO_ITSELF.test(value)) return [];
    const holder = path.slice(0, path.lastIndexOf("."));
    if (isLong && TO_ITSELF.test(valueAt(`${holder}.host_ip`) ?? "")) return [];
    const inside = isLong ? valueAt(`${holder}.target`) : /:(\d+)(\/tcp)?$/.exec(value)?.[1];
    const image = valueAt(`services.${by}.image`) ?? "";
    const store = storeOf(request, inside);
    if (store === undefined || (image !== "" && !compiled(request.images, "i").test(image))) return [];
    return [{ start: keyStart, end, how: "published", store, by }];
  });
}

function firstBy(settings: readonly SettingFact[], keyOf: (one: SettingFact) => string): Map<string, SettingFact> {
  const found = new Map<string, SettingFact>();
  for (const one of settings) if (!found.has(keyOf(one))) found.set(keyOf(one), one);
  return found;
}

function storeOf({ ports }: OpenStoreRequest, port: string | undefined): string | undefined {
  return ports.find((one) => one.port === port)?.store;
}

const OUTSIDE = /^(LoadBalancer|NodePort)$/;
const WITHIN_NETWORK = /internal|private|intranet|load-?balancer-?source-?ranges/i;

/** `kind: Service`, `type: LoadBalancer`, `port: 5432`; not where it is told to stay inside. */
function services(settings: readonly SettingFact[], request: OpenStoreRequest): Opened[] {
  const at = settings.find(({ path, value }) => path === "spec.type" && OUTSIDE.test(value ?? ""));
  const isService = settings.some(({ path, value }) => path === "kind" && value === "Service");
  if (!at || !isService || settings.some(({ path }) => WITHIN_NETWORK.test(path))) return [];
  const store = settings.flatMap(({ path, value }) =>
    /^spec\.ports\.\d+\.(port|targetPort)$/.test(path) ? (storeOf(request, value) ?? []) : [],
  )[0];
  const by = settings.find(({ path }) => path === "metadata.name")?.value ?? at.value!;
  return store === undefined ? [] : [{ start: at.keyStart, end: at.end, how: "service", store, by }];
}

const ANYBODY = /^(0\.0\.0\.0\/0|::\/0)$/;

/** `SecurityGroupIngress: [{ CidrIp: 0.0.0.0/0, FromPort: 5432 }]` */
function firewalls(settings: readonly SettingFact[], request: OpenStoreRequest): Opened[] {
  const lowered = ({ path }: SettingFact) => path.toLowerCase();
  let byPath: Map<string, SettingFact> | undefined;
  return settings.flatMap(({ path, value, keyStart, end }): Opened[] => {
    const key = path.slice(path.lastIndexOf(".") + 1);
    if (value === undefined || !/^cidr_?ip(v6)?$/i.test(key) || !ANYBODY.test(value) || /egress/i.test(path)) return [];
    const holder = path.slice(0, -key.length);
    byPath ??= firstBy(settings, lowered);
    const from = byPath.get(`${holder}fromport`.toLowerCase())?.value;
    const store = storeOf(request, from);
    const by = path.split(".").find((part) => !/^(Resources|resources)$/.test(part)) ?? key;
    return store === undefined ? [] : [{ start: keyStart, end, how: "firewall", store, by }];
  });
}

const LETS_IN = /^(addIngressRule|allowFrom)$/;
const FROM_ANYBODY = /^(allowFromAnyIpv4|allowDefaultPortFromAnyIpv4)$/;
const ANY_PEER = /anyIpv[46]|0\.0\.0\.0\/0|::\/0/;

/** `group.addIngressRule(Peer.anyIpv4(), Port.tcp(5432))` */
function firewallsInCode(ctx: FlowContext, file: number, request: OpenStoreRequest): Opened[] {
  const { nodes, callables, strings } = factsOf(ctx.p, file);
  if (!strings.some((text) => LETS_IN.test(text) || FROM_ANYBODY.test(text))) return [];
  return callables.flatMap(({ calls }) =>
    calls.flatMap((call): Opened[] => {
      const name = calleeName(ctx, file, nodes.a[call]!);
      const isAny = FROM_ANYBODY.test(name);
      if (!isAny && !LETS_IN.test(name)) return [];
      const given = [...listOf(ctx.p, file, call)];
      const args = given.map((arg) => expressionForm(ctx, file, arg));
      const peer = `${args[0] ?? ""} ${textsIn(ctx, file, given[0]).join(" ")}`;
      if (!isAny && !ANY_PEER.test(peer)) return [];
      const port = args[isAny ? 0 : 1] ?? "";
      const numbers = numbersIn(ctx, file, given[isAny ? 0 : 1]).map((number) => storeOf(request, number));
      const by = expressionForm(ctx, file, nodes.a[call]!);
      const store =
        numbers.find((one) => one !== undefined) ??
        request.ports.find(({ named }) => compiled(named).test(wordsOf(port)))?.store ??
        (name === "allowDefaultPortFromAnyIpv4" && compiled(request.named).test(wordsOf(by)) ? by : undefined);
      if (store === undefined) return [];
      return [{ start: nodes.start[call]!, end: nodes.end[call]!, how: "firewall", store, by: name }];
    }),
  );
}

/** `Peer.ipv4("0.0.0.0/0")` */
function textsIn(ctx: FlowContext, file: number, node: number | undefined): string[] {
  const { nodes } = factsOf(ctx.p, file);
  const at = node === undefined ? NONE : strip(ctx.p, file, node);
  if (at < 0 || nodes.kind[at] !== NodeKind.call) return [];
  return [...listOf(ctx.p, file, at)].flatMap((arg) => constantText(ctx, file, arg) ?? []);
}

/** `Port.tcp(5432)` */
function numbersIn(ctx: FlowContext, file: number, node: number | undefined): string[] {
  const { nodes } = factsOf(ctx.p, file);
  const at = node === undefined ? NONE : strip(ctx.p, file, node);
  if (at < 0 || nodes.kind[at] !== NodeKind.call) return [];
  return [...listOf(ctx.p, file, at)].flatMap((arg) => {
    const number = numberAt(ctx, file, arg);
    return number === undefined ? [] : [String(number)];
  });
}
