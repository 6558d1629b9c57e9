import { model, Schema } from "mongoose";

const schema = new Schema({ customerId: String, purpose: String, acceptedAt: Date });
export const Consent = model("Consent", schema); // want? consent-withdrawal-missing
export const accept = (customerId: string, purpose: string) => Consent.create({ customerId, purpose, acceptedAt: new Date() });
