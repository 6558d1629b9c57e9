// Numbers by which one person, or what he has, is told from all others.

/** Data types. */
export const NUMBER_TYPES =
  "^(identity\\.(cn-resident-id|cn-hmt-permit|cn-foreigner-permit|hkid|macau-id|passport|tw-national-id|tw-resident-certificate|generic-id-number|driver-license|us-ssn|us-itin|uk-nino|sg-nric-fin|military-id)|contact\\.mobile|policy\\.(policy|claim|application)-number|vehicle\\.(plate|vin)|health\\.health-insurance-id)$";

/** Names as they are spelled that may be such (flag "i"). */
export const NUMBERS =
  "id_?(card|no|num)|hkid|passport|ssn|national_?id|mobile|phone|msisdn|(policy|claim|application)_?(no|num)|plate|vin|licen[cs]e|nric|sfz|shen_?fen_?zheng|shou_?ji|dian_?hua|hu_?zhao|che_?pai|bao_?dan_?hao|zheng_?jian_?hao|身份|身分|证件|證件|护照|護照|手机|手機|保单|保單|车牌|車牌";
