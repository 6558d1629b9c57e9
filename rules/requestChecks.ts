// Words of what looks at a request before something is done with it, shared by the rules that ask for it. Regular expressions on
// words parted by blanks.

/** Middlewares and packages that check; functions that do where they are given it; middlewares that do something else. */
export const REQUEST_CHECKS = {
  checks:
    "\\b(valid|validate|validates|validated|validator|validators|validation|validations|schema|schemas|zod|joi|yup|ajv|celebrate|parse|parsed|whitelist|allowlist|openapi|typebox|pipes|dto|matched data)\\b",
  looks:
    "\\b(valid\\w*|schemas?|zod|joi|yup|ajv|parse\\w*|safe|saniti[sz]\\w*|whitelist\\w*|allow\\w*|permit\\w*|assert\\w*|ensure|verify|checks?|forbid|reject|refuse|strip|filter|normali[sz]e|guard|pick|without|matched)\\b",
  others:
    "\\b(can|may|own|owns|ownership|belongs|scope|scoped|auth|authenticate|authenticated|authentication|authorize|authorise|authorization|login|logged|signed|session|sessions|passport|role|roles|permission|permissions|jwt|token|user|users|admin|staff|owner|limit|limiter|rate|throttle|cors|helmet|csrf|log|logger|logging|morgan|upload|multer|json|urlencoded|compression|cookie|cookies|async|handler|wrap|catch|try|tenant|audit|trace|tracing|metrics|cache|static|id|timeout|locale|protect|protected|secure|router|routes|error|errors|not|found)\\b|登[录錄入]|[鉴鑑]权|鑑權|[认認][证證]|[权權]限|角色|[会會][话話]|[员員]工|denglu|jianquan|quanxian",
};
