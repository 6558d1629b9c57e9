// What rules are told about how personal data is taken in: fields that a purpose has, forms with and without a notice.
import type { Confidence, FindingData, Location } from "../../diagnostics/finding.js";
import type { CollectedRequest, NoticeRequest } from "./requests.js";

export interface CollectedAnswer {
  kind: "collected";
  request: CollectedRequest;
  /** The field. */
  at: Location;
  /** "QuoteDto.religion" */
  place: string;
  /** The device is asked for it, by a call that is called so. */
  device?: true;
  /** No product like this one has a use for it. */
  needless?: true;
  /** One. */
  data: FindingData[];
  /** What it is collected for, and whether one of them covers it. */
  purposes: readonly string[];
  isCovered: boolean;
  confidence: Confidence;
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}

export interface NoticeAnswer {
  kind: "notice";
  request: NoticeRequest;
  /** What is entered there that is most sensitive. */
  at: Location;
  component: string;
  data: FindingData[];
  status: "given" | "missing";
  /** Another form of the project that has a notice; "" where none is seen. */
  like: string;
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}
