const knex = require("knex")({ client: "pg" });

exports.zhuxiaoZhanghao = (id) => knex("yonghu").where({ id }).update({ yi_shanchu: 1, shanchu_shijian: new Date() }); // want erasure-soft-delete-only "zhuxiaoZhanghao"

exports.shanchuGerenXinxi = (id) => knex("huiyuan").where({ id }).update({ shifouZuofei: true }); // want erasure-soft-delete-only "shanchuGerenXinxi"

exports.shanchuKehuXinxi = (id) => knex("kehu").where({ id }).update({ xingming: "", shoujihao: null, shifou_shanchu: 1 });

exports.shanchuDingdan = (id) => knex("dingdan").where({ id }).update({ shifou_shanchu: 1 });
// 已删
exports.shanchuYonghuXinxi = (id) => knex("yonghu").where({ id }).update({ yishan: true }); // want erasure-soft-delete-only "shanchuYonghuXinxi"
exports.shanchuBaodan = (id) => knex("baodan").where({ id }).update({ yishan: true });
