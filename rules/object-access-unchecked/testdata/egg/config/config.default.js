"use strict";

exports.middleware = ["signedIn"];
