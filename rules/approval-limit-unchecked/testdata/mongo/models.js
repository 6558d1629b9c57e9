import mongoose from "mongoose";

const surrender = new mongoose.Schema({ policyNo: String, payoutAmount: Number, status: String, approvedBy: String });
export const Surrender = mongoose.model("Surrender", surrender);

const waiver = new mongoose.Schema({ invoiceNo: String, amount: Number, status: String });
export const Waiver = mongoose.model("Waiver", waiver);
