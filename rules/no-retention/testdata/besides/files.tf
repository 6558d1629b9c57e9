resource "aws_s3_bucket" "selfies" {
  bucket = "kyc-selfies"
}

# Which bucket that is, its reference says.
resource "aws_s3_bucket_lifecycle_configuration" "all" {
  bucket = aws_s3_bucket.selfies.id
  rule {
    id     = "end"
    status = "Enabled"
    expiration {
      days = 400
    }
  }
}
