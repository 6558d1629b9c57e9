// The rules that ship, one line each, and the content the engine is given.
import type { Rule } from "../server/engine/api.js";
import { accessNotAudited } from "./access-not-audited/rule.js";
import { accessReviewOverdue } from "./access-review-overdue/rule.js";
import { accessWithoutPurpose } from "./access-without-purpose/rule.js";
import { analyticsWithoutDeidentification } from "./analytics-without-deidentification/rule.js";
import { approvalLimitUnchecked } from "./approval-limit-unchecked/rule.js";
import { approvalWithoutMakerChecker } from "./approval-without-maker-checker/rule.js";
import { auditLogMutable } from "./audit-log-mutable/rule.js";
import { auditRecordIncomplete } from "./audit-record-incomplete/rule.js";
import { auditSuppressed } from "./audit-suppressed/rule.js";
import { authDataPersisted } from "./auth-data-persisted/rule.js";
import { automatedDecisionUnreviewed } from "./automated-decision-unreviewed/rule.js";
import { backupUnprotected } from "./backup-unprotected/rule.js";
import { bulkExportUncontrolled } from "./bulk-export-uncontrolled/rule.js";
import { changeNotAudited } from "./change-not-audited/rule.js";
import { collectionWithoutNotice } from "./collection-without-notice/rule.js";
import { complianceCheckOverdue } from "./compliance-check-overdue/rule.js";
import { confidentialReportExposed } from "./confidential-report-exposed/rule.js";
import { conflictOfInterestUnchecked } from "./conflict-of-interest-unchecked/rule.js";
import { consentDefaultOn } from "./consent-default-on/rule.js";
import { consentNotChecked } from "./consent-not-checked/rule.js";
import { consentNotSeparate } from "./consent-not-separate/rule.js";
import { consentWithdrawalMissing } from "./consent-withdrawal-missing/rule.js";
import { controlBypassBackdoor } from "./control-bypass-backdoor/rule.js";
import { controlResultIgnored } from "./control-result-ignored/rule.js";
import { corsWildcardOnPii } from "./cors-wildcard-on-pii/rule.js";
import { disclosureMissing } from "./disclosure-missing/rule.js";
import { drillEvidenceOverdue } from "./drill-evidence-overdue/rule.js";
import { endpointWithoutAuthorization } from "./endpoint-without-authorization/rule.js";
import { enumerationUnthrottled } from "./enumeration-unthrottled/rule.js";
import { erasureSoftDeleteOnly } from "./erasure-soft-delete-only/rule.js";
import { incidentRecordIncomplete } from "./incident-record-incomplete/rule.js";
import { incidentRunbookMissing } from "./incident-runbook-missing/rule.js";
import { insecureRandom } from "./insecure-random/rule.js";
import { insecureTransport } from "./insecure-transport/rule.js";
import { kpiTargetMissed } from "./kpi-target-missed/rule.js";
import { manualOverrideUnrecorded } from "./manual-override-unrecorded/rule.js";
import { massAssignmentPii } from "./mass-assignment-pii/rule.js";
import { minorGuardianConsentMissing } from "./minor-guardian-consent-missing/rule.js";
import { missingMfaStepUp } from "./missing-mfa-step-up/rule.js";
import { monitoringCoverageGap } from "./monitoring-coverage-gap/rule.js";
import { noErasurePath } from "./no-erasure-path/rule.js";
import { noRetention } from "./no-retention/rule.js";
import { noSubjectAccessPath } from "./no-subject-access-path/rule.js";
import { objectAccessUnchecked } from "./object-access-unchecked/rule.js";
import { ormQueryLogging } from "./orm-query-logging/rule.js";
import { overbroadPermission } from "./overbroad-permission/rule.js";
import { passwordWeakHash } from "./password-weak-hash/rule.js";
import { payeeChangeUnverified } from "./payee-change-unverified/rule.js";
import { piiCrossBorder } from "./pii-cross-border/rule.js";
import { piiHashReversible } from "./pii-hash-reversible/rule.js";
import { piiInClientStorage } from "./pii-in-client-storage/rule.js";
import { piiInError } from "./pii-in-error/rule.js";
import { piiInLog } from "./pii-in-log/rule.js";
import { piiInUrl } from "./pii-in-url/rule.js";
import { piiOverCollection } from "./pii-over-collection/rule.js";
import { piiOverFetch } from "./pii-over-fetch/rule.js";
import { piiPlaintextInCacheOrQueue } from "./pii-plaintext-in-cache-or-queue/rule.js";
import { piiResponseCacheable } from "./pii-response-cacheable/rule.js";
import { piiToLlm } from "./pii-to-llm/rule.js";
import { piiToThirdParty } from "./pii-to-third-party/rule.js";
import { piiUnclassified } from "./pii-unclassified/rule.js";
import { piiUnencryptedAtRest } from "./pii-unencrypted-at-rest/rule.js";
import { piiUnmaskedInResponse } from "./pii-unmasked-in-response/rule.js";
import { policyOwnerMissing } from "./policy-owner-missing/rule.js";
import { policyReviewOverdue } from "./policy-review-overdue/rule.js";
import { policySectionMissing } from "./policy-section-missing/rule.js";
import { prodDataInNonprod } from "./prod-data-in-nonprod/rule.js";
import { queryInjection } from "./query-injection/rule.js";
import { realPiiInSource } from "./real-pii-in-source/rule.js";
import { realPiiInTestData } from "./real-pii-in-test-data/rule.js";
import { recipientUndeclared } from "./recipient-undeclared/rule.js";
import { registerStale } from "./register-stale/rule.js";
import { salesMisconduct } from "./sales-misconduct/rule.js";
import { scanEvidenceOverdue } from "./scan-evidence-overdue/rule.js";
import { secretHardcoded } from "./secret-hardcoded/rule.js";
import { sessionCookieInsecure } from "./session-cookie-insecure/rule.js";
import { siblingControlMissing } from "./sibling-control-missing/rule.js";
import { statutoryDeadlineExceeded } from "./statutory-deadline-exceeded/rule.js";
import { storagePubliclyAccessible } from "./storage-publicly-accessible/rule.js";
import { suppressionExpired } from "./suppression-expired/rule.js";
import { suppressionExpiring } from "./suppression-expiring/rule.js";
import { suppressionInvalid } from "./suppression-invalid/rule.js";
import { suppressionMissingReason } from "./suppression-missing-reason/rule.js";
import { suppressionTooLong } from "./suppression-too-long/rule.js";
import { suppressionUnused } from "./suppression-unused/rule.js";
import { tlsVerificationDisabled } from "./tls-verification-disabled/rule.js";
import { tokenWithoutExpiry } from "./token-without-expiry/rule.js";
import { trainingCoverageLow } from "./training-coverage-low/rule.js";
import { weakCrypto } from "./weak-crypto/rule.js";
import { whistleblowerChannelMissing } from "./whistleblower-channel-missing/rule.js";

export { withLawsOf } from "./jurisdictions.js";
export { LAW_FAMILIES, lawFamilyOf } from "./laws.js";
export { fixTitle, fixTitles } from "./locales/fixes.js";
export { type Language, localiseFinding, localiseMessage, localiseNote, ruleTexts } from "./locales/index.js";
export { heuristicsText, modelTexts } from "./models/index.js";
export { presets } from "./presets/index.js";
export { secretTexts } from "./secrets/index.js";
export { taxonomyTexts } from "./taxonomy/index.js";

/** Every rule id that a suppression may name. */
export function suppressibleRules(): Set<string> {
  return new Set(rules.filter(({ meta }) => meta.group !== "S").map(({ meta }) => meta.id));
}

export const rules: readonly Rule[] = [
  accessNotAudited,
  accessWithoutPurpose,
  analyticsWithoutDeidentification,
  approvalLimitUnchecked,
  approvalWithoutMakerChecker,
  auditLogMutable,
  auditRecordIncomplete,
  auditSuppressed,
  authDataPersisted,
  automatedDecisionUnreviewed,
  bulkExportUncontrolled,
  changeNotAudited,
  collectionWithoutNotice,
  conflictOfInterestUnchecked,
  consentNotChecked,
  consentNotSeparate,
  consentDefaultOn,
  consentWithdrawalMissing,
  controlBypassBackdoor,
  controlResultIgnored,
  siblingControlMissing,
  confidentialReportExposed,
  salesMisconduct,
  corsWildcardOnPii,
  endpointWithoutAuthorization,
  insecureTransport,
  massAssignmentPii,
  minorGuardianConsentMissing,
  missingMfaStepUp,
  manualOverrideUnrecorded,
  noErasurePath,
  noRetention,
  noSubjectAccessPath,
  statutoryDeadlineExceeded,
  objectAccessUnchecked,
  ormQueryLogging,
  overbroadPermission,
  passwordWeakHash,
  payeeChangeUnverified,
  piiCrossBorder,
  piiHashReversible,
  piiInClientStorage,
  piiPlaintextInCacheOrQueue,
  storagePubliclyAccessible,
  backupUnprotected,
  enumerationUnthrottled,
  erasureSoftDeleteOnly,
  insecureRandom,
  piiInError,
  piiInLog,
  piiInUrl,
  piiOverCollection,
  piiOverFetch,
  piiResponseCacheable,
  piiToLlm,
  piiToThirdParty,
  piiUnclassified,
  piiUnencryptedAtRest,
  piiUnmaskedInResponse,
  prodDataInNonprod,
  queryInjection,
  realPiiInSource,
  realPiiInTestData,
  secretHardcoded,
  sessionCookieInsecure,
  suppressionExpired,
  suppressionExpiring,
  suppressionInvalid,
  suppressionMissingReason,
  suppressionTooLong,
  suppressionUnused,
  tlsVerificationDisabled,
  tokenWithoutExpiry,
  weakCrypto,
  policySectionMissing,
  policyOwnerMissing,
  policyReviewOverdue,
  accessReviewOverdue,
  trainingCoverageLow,
  drillEvidenceOverdue,
  scanEvidenceOverdue,
  complianceCheckOverdue,
  incidentRecordIncomplete,
  incidentRunbookMissing,
  monitoringCoverageGap,
  recipientUndeclared,
  registerStale,
  kpiTargetMissed,
  whistleblowerChannelMissing,
  disclosureMissing,
];
