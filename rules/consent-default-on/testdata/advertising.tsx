import { useState } from "react";
import { Column, Entity } from "typeorm";

@Entity()
export class Member {
  @Column({ default: true }) emailMarketing!: boolean; // want consent-default-on "emailMarketing"
  @Column({ default: true }) jieshouTuiguang!: boolean; // want consent-default-on
  @Column({ default: false }) smsMarketing!: boolean;
  @Column({ default: true, comment: "是否接收促销短信" }) sfjs!: boolean; // want consent-default-on
  @Column({ default: true }) jieshouTongzhi!: boolean;
}

/** What a tenant has bought, nobody agrees to. */
@Entity()
export class Plan {
  @Column({ default: true }) emailMarketing!: boolean;
}

export function Choices() {
  const [affiliateOffers, setAffiliateOffers] = useState(true); // want consent-default-on "affiliateOffers begins as yes"
  const [groupOffers] = useState(true);
  return (
    <form>
      <input type="checkbox" checked={affiliateOffers} onChange={(e) => setAffiliateOffers(e.target.checked)} />
      <input type="checkbox" name="phoneMarketing" defaultChecked /> {/* want consent-default-on "phoneMarketing is ticked" */}
      <input type="checkbox" name="postalMarketing" />
      <input type="checkbox" name="largeType" defaultChecked />
      {groupOffers ? <p>Offers of the group</p> : null}
    </form>
  );
}

export const features = { emailMarketing: true, pushPromotions: true };
