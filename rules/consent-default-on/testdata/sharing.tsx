import { useState } from "react";
import { useForm } from "react-hook-form";
import { DataTypes, Sequelize } from "sequelize";

const sequelize = new Sequelize("", { logging: false });

export const Kunde = sequelize.define("t_kunde", {
  yxtz: { type: DataTypes.BOOLEAN, defaultValue: true, comment: "同意接收推广短信" }, // want consent-default-on "yxtz is yes by default"
  sjgx: { type: DataTypes.BOOLEAN, defaultValue: false, comment: "同意共享数据" },
  sfyx: { type: DataTypes.BOOLEAN, defaultValue: true, comment: "是否有效" },
  btyx: { type: DataTypes.BOOLEAN, defaultValue: true, comment: "客户不同意接收信息" },
});

export function Choices() {
  const [shareDataWithPartners, setShare] = useState(true); // want consent-default-on "shareDataWithPartners"
  const [shareWithTeam, setTeam] = useState(true);
  const [screenSharing, setScreen] = useState(true);
  const { register } = useForm({ defaultValues: { partnerSharing: true, dataSharing: false, photoShared: true } }); // want consent-default-on "partnerSharing"
  return (
    <form>
      <input type="checkbox" checked={shareDataWithPartners} onChange={() => setShare(false)} />
      <input type="checkbox" checked={shareWithTeam} onChange={() => setTeam(false)} />
      <input type="checkbox" checked={screenSharing} onChange={() => setScreen(false)} />
      <input {...register("partnerSharing")} />
    </form>
  );
}
