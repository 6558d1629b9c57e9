-- A hospital's admissions in short names, beside the tables of codes that they point to.
CREATE TABLE IPADM (
  ADM_SEQ        INTEGER NOT NULL PRIMARY KEY,
  PTNT_MR_NO     CHAR(10), -- want pii-unencrypted-at-rest "Medical record number"
  ADM_DX_CD      CHAR(8), -- want pii-unencrypted-at-rest "Diagnosis / disease"
  ADMIT_DX       VARCHAR(8), -- want pii-unencrypted-at-rest "Diagnosis / disease"
  PROC_CD_1      CHAR(7), -- want pii-unencrypted-at-rest "Medical expense / invoice detail"
  SURG_DESC      VARCHAR(200), -- want pii-unencrypted-at-rest "Past medical history"
  ALLERGY_TXT    VARCHAR(200), -- want pii-unencrypted-at-rest "Past medical history"
  PATH_RSLT_TXT  VARCHAR(400), -- want? pii-unencrypted-at-rest
  LAB_RPT_TXT    VARCHAR(400), -- want pii-unencrypted-at-rest "Physical examination / lab result"
  DISCHG_DT      DATE, -- want pii-unencrypted-at-rest "Hospital visit / admission"
  RM_TYP_CD      CHAR(2),
  BED_NBR        CHAR(4),
  DRG_VER        CHAR(2),
  PRVDR_NM       VARCHAR(60),
  DX_VER_CD      CHAR(2)
);

CREATE TABLE REF_PROC (
  PROC_CD   CHAR(7) PRIMARY KEY,
  PROC_DESC VARCHAR(200),
  DISEASE_NM VARCHAR(80)
);

CREATE TABLE DIAGNOSIS_MST (
  DIAG_CD   CHAR(8) PRIMARY KEY,
  DIAG_DESC VARCHAR(200)
);
