// Ciphers, modes, protocols and signatures that are broken or leak.
import {
  type CallAnswer,
  decideSeverity,
  type FixPlan,
  type KeyBesideAnswer,
  type KeyBesideRequest,
  pathAdjustment,
  type Rule,
  type RuleReport,
} from "../../server/engine/api.js";
import { choiceReport } from "../choice.js";
import page from "./rule.md";

const HAZARDS = ["cipher", "iv", "key", "padding", "mac", "signature", "protocol", "suite", "token", "derivation"].map(
  (h) => `weak-${h}`,
);

const KEYS: KeyBesideRequest = {
  kind: "keyBeside",
  keys: "^((plain|clear|raw|plain ?text) )?(data|encryption|cipher|aes|sm4|symmetric|secret|field|row|record|content) ?(encryption )?key$|^(plain|clear|raw|plain ?text) ?(data )?key$|^(plain |clear |raw )?dek$|^key (plain|plain ?text|material|clear)$|^(jia ?mi )?mi ?yao$|^(加密|数据|資料)?(密[钥鑰]|金鑰)$",
  sealed:
    "\\b(enc|encrypted|ciphertext|cipher text|sealed|jia ?mi|mi ?wen)$|^(enc|encrypted|ciphertext|cipher text|sealed)\\b|密文$|加密",
  wrapped:
    "\\b(kms|kek|master key|key (id|version|arn|alias|ref|reference|ring|name|handle)|wrapped|wrapping|encrypted (data |content |symmetric |field )?(key|dek)|(data )?key (enc|encrypted|wrapped|ciphertext)|enc(rypted)? dek|vault)\\b",
};

export const weakCrypto: Rule = {
  meta: {
    id: "weak-crypto",
    title: {
      en: "Weak or misused cryptography",
      "zh-Hans": "弱加密算法或错误用法",
      "zh-Hant": "弱加密演算法或錯誤用法",
    },
    group: "A",
    status: "stable",
    since: "0.1.0",
    precision: "high",
    tags: ["confidentiality", "store"],
    cwe: ["CWE-327", "CWE-326", "CWE-328"],
    asvs: ["V11.3.1", "V11.3.2", "V11.4.1"],
    laws: [
      "PIPL-51(3)",
      "CSL-23(4)",
      "NDR-9",
      "JR171-6.1.3",
      "GDPR-32",
      "NYDFS-500.15",
      "NAIC-4D2d",
      "HIPAA-164.312(e)(1)",
    ],
    messages: {
      cipher: {
        message: "{choice}: the cipher is broken, or its mode shows which blocks are equal",
        help: "use AES-256-GCM, ChaCha20-Poly1305 or SM4-GCM with a random nonce; give stored data a version prefix and encrypt it anew when it is read",
      },
      mac: { message: "{choice}: the digest under this MAC is broken", help: "use HMAC with SHA-256 or SM3" },
      iv: {
        message: "{choice} is given the same initialisation vector every time: equal texts give equal ciphertexts",
        help: "make a new one for every message, randomBytes(12) for GCM and 16 for CBC, and keep it beside the ciphertext",
      },
      key: {
        message: "{choice}: the key is too short, it can be computed",
        help: "use RSA with 3072 bits, Ed25519, P-256 or SM2",
      },
      padding: {
        message: "{choice}: answers to chosen ciphertexts give the text away",
        help: "encrypt with RSA_PKCS1_OAEP_PADDING and oaepHash sha256",
      },
      token: {
        message: "{choice}: nobody checks who signed the token, so anybody can write one",
        help: "check it with the key and a list of algorithms before anything in it is used",
      },
      signature: {
        message: "{choice}: signatures with this digest can be forged",
        help: "sign with SHA-256 or better, with Ed25519 or with SM2",
      },
      derivation: {
        message: "{choice}: whoever has what is encrypted tries passwords for this key fast",
        help: "use 600000 rounds with SHA-256 and a random salt for each key, or argon2id",
      },
      suite: {
        message: "{choice}: connections may be encrypted with a cipher that is broken",
        help: "leave the list out, or name suites with AES-GCM and ChaCha20-Poly1305 only",
      },
      beside: {
        message: "{record} keeps {field} in clear beside {sealed}: whoever gets the rows can open them",
        help: "keep the key in a key service and only its number here, or keep it sealed under a key of that service (envelope encryption); make new keys and encrypt anew what is there",
      },
      protocol: {
        message: "{choice}: connections may fall back to a broken version of TLS",
        help: "set the least version to TLSv1.2 or leave the default",
      },
    },
  },
  page,
  requests: [{ kind: "call", hazards: HAZARDS }, KEYS],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind === "keyBeside" && answer.pathClass !== "test") pass.report(answer, reportKey(answer));
      if (answer.kind !== "call") continue;
      if (isLookedInto(answer)) pass.check(answer, "passed");
      else pass.report(answer, report(answer));
    }
  },
};

/** A test reads the token that the program has made: nobody is let in by it. */
function isLookedInto({ hazard, option, pathClass }: CallAnswer): boolean {
  return hazard === "weak-token" && option === undefined && pathClass === "test";
}

function reportKey({ record, field, sealed, pathClass }: KeyBesideAnswer): RuleReport {
  const { severity, reasons } = decideSeverity(
    "high",
    { id: "beside", text: "whoever gets the rows can open them, too" },
    [pathAdjustment(pathClass)],
    "medium",
  );
  const params = { record, field, sealed };
  return { messageId: "beside", params, severity, severityReasons: reasons, confidence: "medium" };
}

function report(answer: CallAnswer): RuleReport {
  // A broken cipher shows what it hides, a token is written by anybody; the others need somebody on the way.
  const worse = [
    { id: "cipher", steps: answer.hazard === "weak-cipher" ? 1 : 0, text: "what it encrypts can be read" },
    { id: "token", steps: answer.hazard === "weak-token" ? 1 : 0, text: "anybody can write such a token" },
  ];
  const found = choiceReport(answer, answer.hazard.slice("weak-".length), "medium", worse);
  return { ...found, fixes: fixes(answer) };
}

/** Digests and versions that can be exchanged by name. What a broken cipher has encrypted must still be read: that is for people. */
function fixes({ hazard, option, at }: CallAnswer): FixPlan[] {
  const from = option?.value ?? "";
  const to =
    hazard === "weak-protocol" ? "TLSv1.2" : from.replace(DIGEST, (d) => (d === d.toUpperCase() ? "SHA256" : "sha256"));
  if (
    !REPLACED.has(hazard) ||
    from === "" ||
    to === from ||
    (hazard === "weak-protocol" && !/^(TLSv1(\.1)?|SSLv3)$/.test(from))
  )
    return [];
  return [
    {
      title: "replaceText",
      params: { from, to },
      // The other side must follow, and what was signed before must still be checked.
      applicability: "unsafe",
      changes: [{ kind: "replace-text", at: { start: at.start, end: at.end }, from, to }],
    },
  ];
}

const DIGEST = /md5-sha1|md[45]|sha1|ripemd(160)?/i;
const REPLACED = new Set(["weak-mac", "weak-signature", "weak-protocol"]);
