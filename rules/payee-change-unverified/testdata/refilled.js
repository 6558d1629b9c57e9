import { knex } from "./knex.js";
import { checkOtp } from "./otp.js";
import { seal } from "./seal.js";

export async function swapBeneficiary(contractNo, person) {
  await knex.transaction(async (trx) => {
    await trx("beneficiary").where({ contract_no: contractNo }).del();
    await trx("beneficiary").insert({ contract_no: contractNo, full_name: seal(person.fullName), share: person.share }); // want payee-change-unverified
  });
}

export async function swapBeneficiaryAsked(contractNo, person, code) {
  await checkOtp(contractNo, code);
  await knex("beneficiary").where({ contract_no: contractNo }).del();
  await knex("beneficiary").insert({ contract_no: contractNo, full_name: seal(person.fullName) });
}

export async function nameBeneficiary(contractNo, person) {
  await knex("beneficiary").insert({ contract_no: contractNo, full_name: person.fullName });
}

export async function swapHobby(contractNo, person) {
  await knex("hobby").where({ contract_no: contractNo }).del();
  await knex("hobby").insert({ contract_no: contractNo, label: person.hobby });
}

export async function xiugaiDakuanZhanghu(baodanHao, xin) {
  await knex("baodan").where({ baodan_hao: baodanHao }).update({ dakuan_zhanghu: seal(xin) }); // want payee-change-unverified
}

export async function xiugaiPaixu(baodanHao, xin) {
  await knex("baodan").where({ baodan_hao: baodanHao }).update({ paixu_haoma: xin });
}
