const { DataTypes } = require("sequelize");

// 一个名字以它所指的东西结尾
module.exports = (sequelize) => {
  sequelize.define("rider_terms", {
    癌症等待期: DataTypes.INTEGER,
    慢性病观察期: DataTypes.INTEGER,
    住院津貼: DataTypes.INTEGER,
    体检套餐: DataTypes.STRING(40),
    傷殘給付比例: DataTypes.DECIMAL,
    重大疾病险: DataTypes.STRING(20),
  });
  sequelize.define("caregiver", {
    身份证已核验: DataTypes.STRING(1),
    護照已過期: DataTypes.STRING(1),
    银行卡绑定结果: DataTypes.STRING(8),
    人臉比對分數: DataTypes.DECIMAL,
    身份证号码: DataTypes.STRING(18), // want pii-unencrypted-at-rest
    身份证正面照: DataTypes.STRING(200), // want pii-unencrypted-at-rest
    護照號碼: DataTypes.STRING(20), // want pii-unencrypted-at-rest
    诊断书原件: DataTypes.STRING(200), // want pii-unencrypted-at-rest
    乙肝检测结果: DataTypes.STRING(20), // want pii-unencrypted-at-rest
    傷殘等級: DataTypes.STRING(4), // want pii-unencrypted-at-rest
  });
};
