// What the record that is changed has of itself is no reason for this change.
interface Cover {
  id: string;
  premium: number;
  discount: number;
  insurer: string;
  cancellationReason: string;
  commentsCount: number;
}
interface Rates {
  calculatePremium(cover: Cover): number;
  calculateDiscount(cover: Cover): number;
}
interface Kept<T> {
  save(one: T): Promise<T>;
}

export class CoverDesk {
  constructor(
    private readonly covers: Kept<Cover>,
    private readonly rates: Rates,
  ) {}

  async calculatePremium(cover: Cover) {
    cover.premium = this.rates.calculatePremium(cover);
    return this.covers.save(cover);
  }

  async calculateDiscount(cover: Cover) {
    cover.discount = this.rates.calculateDiscount(cover);
    return this.covers.save(cover);
  }

  async lower(cover: Cover, premium: number) {
    cover.premium = premium; // want manual-override-unrecorded
    return this.covers.save(cover);
  }

  async grant(cover: Cover, wish: { discount?: number; commentsCount: number }) {
    cover.discount = wish.discount ?? cover.discount; // want manual-override-unrecorded
    return this.covers.save(cover);
  }

  async lowerFor(cover: Cover, wish: { premium: number; reason: string }) {
    cover.premium = wish.premium;
    return this.covers.save(cover);
  }

  async lowerAndSay(cover: Cover, premium: number, why: string) {
    cover.premium = premium;
    cover.cancellationReason = why;
    return this.covers.save({ ...cover, adjustmentReason: why });
  }

  async count(cover: Cover, comments: string[]) {
    cover.commentsCount = comments.length;
    return this.covers.save(cover);
  }
}
