resource "aws_s3_bucket_acl" "kyc_scans" {
  bucket = aws_s3_bucket.kyc_scans.id
  acl    = "public-read" # want storage-publicly-accessible "acl=public-read"
}

resource "aws_s3_bucket_acl" "surveys" {
  acl = "private"
}

resource "aws_s3_bucket_acl" "website" {
  acl = "public-read"
}

resource "aws_s3_bucket_public_access_block" "kyc_scans" {
  block_public_acls   = false # want storage-publicly-accessible "block_public_acls"
  block_public_policy = true
}

resource "azurerm_storage_container" "letters" {
  container_access_type = "container" # want storage-publicly-accessible "container_access_type"
}

resource "google_storage_bucket_iam_member" "passports" {
  bucket = "insurer-passport-scans"
  role   = "roles/storage.objectViewer"
  member = "allUsers" # want storage-publicly-accessible "member=allUsers"
}

resource "google_storage_bucket_iam_member" "worker" {
  bucket = "insurer-passport-scans"
  role   = "roles/storage.objectViewer"
  member = "serviceAccount:worker@insurer.iam.gserviceaccount.com"
}

resource "google_cloud_run_service_iam_member" "passport_scans" {
  service = "passport-scans"
  role    = "roles/run.invoker"
  member  = "allUsers"
}
