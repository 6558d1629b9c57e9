import axios from "axios";
import { resolveAddress } from "./unseen";

interface Appellant {
  id: string;
  fullName: string;
  diagnosis: string;
}

export class Appeals {
  private readonly base = "https://api.case-scoring.example";
  private readonly hook = process.env.SLACK_APPEALS_WEBHOOK!;
  private readonly mirror: string;
  private readonly inside = "http://appeals.svc.cluster.local";
  private readonly either: string = resolveAddress("appeals");
  private turns = "https://api.first.example";
  static readonly ARCHIVE = "https://archive.record-keepers.example";

  constructor() {
    this.mirror = "https://mirror.case-scoring.example";
  }

  async score(appellant: Appellant) {
    await axios.post(`${this.base}/score`, { text: appellant.diagnosis }); // want pii-to-third-party "external host api.case-scoring.example"
    await axios.post(this.mirror, { text: appellant.diagnosis }); // want pii-to-third-party "external host mirror.case-scoring.example"
    await axios.post(Appeals.ARCHIVE, { text: appellant.diagnosis }); // want pii-to-third-party "external host archive.record-keepers.example"
    await axios.post(this.hook, { text: appellant.diagnosis }); // want pii-to-third-party "Slack"
  }

  // Its own, none that is seen, one of two.
  async keep(appellant: Appellant) {
    await axios.post(this.inside, { text: appellant.diagnosis });
    await axios.post(this.either, { text: appellant.diagnosis });
    await axios.post(this.turns, { text: appellant.diagnosis });
  }

  turn(address: string) {
    this.turns = address;
  }
}

async function send(address: string, body: unknown) {
  await axios.post(address, body);
}

export async function hand(appellant: Appellant, address: string) {
  await send("https://api.case-scoring.example/v2", { text: appellant.diagnosis }); // want pii-to-third-party "external host api.case-scoring.example"
  await send(process.env.FEISHU_ROBOT_URL!, { text: appellant.diagnosis }); // want pii-to-third-party "Lark"
  await send("/appeals", { text: appellant.diagnosis });
  await send("http://appeals.internal/v2", { text: appellant.diagnosis });
  await send(address, { text: appellant.diagnosis });
  await send("https://api.case-scoring.example/v2", { id: appellant.id });
}
