const knex = require("knex")({ client: "pg" });

exports.jilu = (caozuoren, mubiao) => knex("shenji_rizhi").insert({ caozuoren, dongzuo: "tuibao", mubiao, shijian: knex.fn.now() });

exports.jiluZhe = (caozuozhe, kehuId) => knex("caozuo_rizhi").insert({ caozuozhe, dongzuo: "tuibao", kehuId });
