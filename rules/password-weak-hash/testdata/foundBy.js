const md5 = require("md5");
const bcrypt = require("bcrypt");

exports.direct = (Agent, login, password) => Agent.findOne({ where: { login, password } }); // want password-weak-hash "as it was typed"
exports.flat = (agents, login, password) => agents.findOne({ login, password }); // want password-weak-hash "as it was typed"
exports.digested = (Agent, login, password) => Agent.findOne({ where: { login, password: md5(password) } }); // want password-weak-hash "fast hash"
exports.hashed = (Agent, login, password) => {
  const mm = md5(password);
  return Agent.findOne({ where: { login, pwdHash: mm } }); // want password-weak-hash "fast hash"
};
exports.token = (Agent, resetToken) => Agent.findOne({ where: { tokenHash: md5(resetToken) } });
exports.chained = (db, login, password) => db("agents").where({ login, password }).first("id"); // want password-weak-hash

exports.byName = async (Agent, login, password) => {
  const agent = await Agent.findOne({ where: { login } });
  return agent !== null && bcrypt.compare(password, agent.password);
};
exports.byToken = (Agent, resetToken) => Agent.findOne({ where: { resetToken } });
exports.unset = (Agent) => Agent.findAll({ where: { password: null } });

const store = { findOne: (asked) => bcrypt.hash(asked.password, 12) };
exports.own = (login, password) => store.findOne({ login, password });

class Accounts {
  constructor(knex) {
    this.knex = knex;
  }
  reset(login, password) {
    return this.knex("accounts").where({ login }).update({ password }); // want password-weak-hash "in clear"
  }
  set(login, password) {
    return this.knex("accounts").where({ login }).update({ password: md5(password) }); // want password-weak-hash "fast hash"
  }
}
exports.Accounts = Accounts;

exports.pinyin = (Agent, gonghao, mima) => Agent.findOne({ where: { gonghao, mima: md5(mima + gonghao) } }); // want password-weak-hash "fast hash"
exports.pinyinToken = (Agent, lingpai) => Agent.findOne({ where: { lingpai: md5(lingpai) } });
