// Words by which permissions are known that leave nothing out, and roles for which that is right.
import type { PermissionRequest } from "../../server/engine/api.js";
import { anyOf as any } from "../insurance.js";

/** One of them at the end: "claims clerk", not "user service". */
function last(...phrases: readonly string[]): string {
  return `(^| )(${phrases.join("|")})$`;
}

export const PERMISSIONS: PermissionRequest = {
  kind: "permission",
  any: "role|permi|acl|rbac|grant|abilit|privilege|authori|access|scope|allow|^can$|juese|quanxian|角色|权限|權限",
  dataActions: [
    "^(s3|dynamodb|secretsmanager|ssm|kms|rds-data|rds|redshift-data|athena|glue|cognito-idp|iam|sts|es|textract|documentdb|backup):\\*$",
    "^s3:(Get\\*|GetObject\\*?|PutObject\\*?|List\\*|DeleteObject\\*?)$",
    "^dynamodb:(GetItem|Query|Scan|BatchGetItem|Get\\*|PutItem|UpdateItem|DeleteItem)$",
    "^secretsmanager:(GetSecretValue|Get\\*)$",
    "^ssm:(GetParameter\\*?|GetParameters|GetParametersByPath|Get\\*)$",
    "^kms:(Decrypt|Encrypt\\*)$",
    "^rds-data:(ExecuteStatement|BatchExecuteStatement)$",
    "^iam:PassRole$",
  ].join("|"),
  managed: "^arn:aws[\\w-]*:iam::aws:policy/AdministratorAccess$",
  seniors: any(
    "(super ?|sys(tem)? ?|global |platform |it )?(admins?|administrators?|administrator access)",
    "super ?users?",
    "root",
    "systems?",
    "owners?",
    "break ?glass",
    "emergency",
    "masters?",
    "dba",
    "(dev ?)?ops",
    "devops",
    "ci|cd|cicd|deploy(er|ment|ments)?|bootstrap|pipelines?|github|gitlab|codebuild|cloudformation|terraform|cdk",
    "guan ?li ?yuan|chao ?ji",
    "管理员|管理員|超级|超級",
  ),
  emergencies: any("break ?glass|emergency|ying ?ji|应急|應急"),
  bounds: any("boundar(y|ies)|scp|service control( polic(y|ies))?"),
  // Programs that run a cluster; an operator of the house's own portal is none.
  operators: any(
    "(postgres\\w*|mysql|mariadb|mongo\\w*|redis|kafka|elastic\\w*|minio|rook|longhorn|keda|tigera|strimzi|percona|vault|olm|spark|flink|gpu|cluster|node|network|storage|secrets?|dns|cloud|namespace|application) (\\w+ ){0,2}(operators?|controllers?)|(operators?|controllers?) manager",
    "argo ?cd|argo|flux|tiller|helm|velero|prometheus|cert manager|dashboard|istio|calico|cilium|rancher|jenkins|runner|tekton|crossplane|kyverno|gatekeeper|csi|provisioner|kube \\w+|kubernetes|eks|gke|aks|ingress|nginx",
  ),
  juniors: last(
    "(insurance )?agents?",
    "brokers?",
    "clerks?",
    "(claims? |call |contact )?(adjusters?|assessors?|handlers?|examiners?|processors?|clerks?|center|centre)",
    "underwriters?",
    "staff",
    "employees?",
    "users?",
    "members?",
    "customers?",
    "clients?",
    "guests?",
    "anonymous",
    "public",
    "viewers?",
    "readers?",
    "editors?",
    "support|customer service|help ?desk",
    "sales",
    "marketing",
    "tellers?",
    "partners?",
    "vendors?",
    "contractors?",
    "interns?",
    "auditors?",
    "accountants?",
    "finance",
    "hr",
    "doctors?|nurses?|patients?",
    "managers?|supervisors?|(team|claims?|underwriting|shift|desk|section|group) leads?",
    "policy ?holders?",
    "recruiters?|receptionists?|secretar(y|ies)|surveyors?|inspectors?|analysts?|planners?",
    "trainees?|apprentices?|temps?|externals?",
    "physicians?|therapists?|pharmacists?|coders?|billers?",
    "dai ?li ?ren|ke ?fu|ye ?wu ?yuan|li ?pei ?yuan|yuan ?gong|jing ?li|zhu ?guan|zuo ?xi|shi ?xi ?sheng|he ?(sun|bao|pei) ?yuan|(lu ?ru|cha ?xun|chu ?na|kuai ?ji) ?(yuan)?|wai ?bao",
    "代理人|客服|业务员|業務員|理赔员|理賠員|员工|員工|客户|客戶|经理|經理|主管|坐席|座席|实习生|實習生|核[损損保赔賠][员員]|录入员|查询员|出纳|会计|外包",
  ),
  // What a screen shows to whom is no right.
  maps: "^(?!(.* )?(flags?|toggles?|experiments?)( |$))(.* )?(roles?|permissions?|role permissions?|permissions? by role|roles? (map|config|matrix|definitions?)|acl|rbac|grants?|abilities|privileges?|access rules?|authori[sz]ations?|juese|quanxian)$|角色|权限|權限",
  permissions: any("permissions?|can|allow|allows|allowed|scopes?|grants?|privileges?|abilities|quanxian|权限|權限"),
  begins:
    "^(create|submit|register|open|file|initiate|propose|request|draft|make|xinjian|tijiao|shenqing|创建|提交|申请)$",
  approves: any("approve|authori[sz]e|release|settle|shenpi|shenhe|hezhun|审批|审核|核准|核賠"),
  roleNames:
    "^((user|account|staff|member|default|initial|new user) )?(roles?|user type|account type)$|^(jue ?se)$|^(角色)$",
  fallbacks:
    "^((super|sys|system|global|platform|role) ?)?(admins?|administrator|super ?user|root)$|^(guan ?li ?yuan)$|^(超级)?(管理员|管理員)$",
  makes:
    "^(new|create|make|build|add|register|onboard|invite|default|blank|xin ?jian|chuang ?jian|zeng ?jia|zhu ?ce) (staff|employee|clerk|agent|operator|user|member|account|colleague|yuan ?gong|yong ?hu|cao ?zuo ?yuan)( (record|account|user|member|defaults))?$|^(新建|创建|創建|新增|注册|註冊)([员員]工|用[户戶]|[帐帳账賬]号|操作[员員])$",
  highest:
    "^(super ?(admins?|administrators?|users?)|root|sys(tem)? ?admin|god|chao ?ji ?(guan ?li ?yuan|yong ?hu)?)$|^超[级級](管理[员員]|用[户戶])$",
  trusted: any(
    "postgres|root|admins?|administrator|superuser|super user|rds superuser|owner|\\w+ owner|owners|dba|migrat\\w+|flyway|liquibase|deploy\\w*|service role|supabase \\w+|dashboard user|authenticator|maintenance|backup|pgbouncer|replicat\\w+|terraform|prisma|ddl|schema owner|sysadmin",
    "\\w+ (admin|migrat\\w+|ddl|dba)",
  ),
  held: any("anon|authenticated"),
  outsiders: any(
    "vendors?|suppliers?|outsourc\\w+|third part(y|ies)|tpas?|contractors?|subcontractors?",
    "wai ?bao|gong ?ying ?shang|di ?san ?fang|he ?zuo ?fang",
    "外包|供应商|供應商|第三方|合作方|委外",
  ),
  programs: any("apps?|api|portals?|services?|svc|web|backend|workers?|jobs?|sync|import(er)?|gateway|migrat\\w+"),
  views: any("v|vw|views?|masked|mask|anonymi[sz]ed|pseudonymi[sz]ed|redacted|limited|safe|public|tuo ?min"),
  health: any(
    "medical (histor(y|ies)|records?|reports?|files?|conditions?|exams?|notes?)",
    "health (declarations?|records?|data|conditions?|questionnaires?|history)",
    "diagnos(is|es)|diagnostics? reports?|prescriptions?|patient (records?|files?)|clinical (notes?|records?)|illness(es)?",
    "bing ?(li|an)|jian ?kang ?(gao ?zhi|xin ?xi|dang ?an)|zhen ?duan|jiu ?zhen ?ji ?lu|ti ?jian ?bao ?gao",
    "病[历歷]|病案|健康告知|健康[信资資][息料讯訊]|健康[档檔]案|[诊診][断斷]|就[诊診][记記][录錄]|体检报告|體檢報告",
  ),
  figures: any(
    "stats?|statistics?|counts?|summar(y|ies)|aggregates?|totals?|trends?|charts?|codes?|catalog(ue)?s?|categor(y|ies)|types?|templates?|clinics?|tong ?ji|fei ?lei|mu ?lu|bian ?ma",
    "统计|統計|分类|分類|目录|目錄|编码|編碼",
  ),
  advertisers: any(
    "(tele ?)?marketing|marketers?|promotions?|promoters?|advertis(ing|ers?)|campaigns?|telesales",
    "ying ?xiao|shi ?chang|tui ?guang|dian ?xiao",
    "营销|營銷|行销|行銷|市场|市場|推广|推廣|电销|電銷",
  ),
};
