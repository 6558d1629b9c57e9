import { EggAppConfig, PowerPartial } from "egg";

export default () => {
  const config = {} as PowerPartial<EggAppConfig>;
  config.middleware = ["memberOnly", "partnerGate"];
  return { ...config, memberOnly: { ignore: ["/open", /^\/rates/] }, partnerGate: { match: "/partner" } };
};
