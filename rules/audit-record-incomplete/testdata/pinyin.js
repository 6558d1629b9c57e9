const knex = require("knex")({ client: "pg" });

exports.jilu = (caozuoren, mubiao) => knex("shenji_rizhi").insert({ caozuoren, dongzuo: "tuibao", mubiao, shijian: knex.fn.now() });

exports.jiluZhe = (caozuozhe, kehuId) => knex("caozuo_rizhi").insert({ caozuozhe, dongzuo: "tuibao", kehuId });

// 工号, and whoever does it, by their initials.
exports.jiluChushi = (gh, bdh) => knex("shenji_rizhi").insert({ gh, dongzuo: "tuibao", bdh_id: bdh });
exports.jiluCzr = (czr, bdh) => knex("shenji_rizhi").insert({ czr, dongzuo: "tuibao", bdh_id: bdh });
