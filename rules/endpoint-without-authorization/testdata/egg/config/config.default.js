"use strict";

module.exports = (appInfo) => {
  const config = { keys: appInfo.name };
  config.middleware = ["requestTime", "insider"];
  config.insider = { match: "/inside" };
  return config;
};
