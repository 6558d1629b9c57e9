/** @purpose roadside-help */
export class Baoxiu {
  constructor(body) {
    this.shoujihao = body.shoujihao;
    this.chepaihao = body.chepaihao;
    this.shenfenzhengHao = body.shenfenzhengHao; // want pii-over-collection "Baoxiu.shenfenzhengHao"
  }
}

export class Weishuo {
  constructor(body) {
    this.shenfenzhengHao = body.shenfenzhengHao;
  }
}
