data "aws_iam_policy_document" "all" {
  statement {
    actions   = ["*"] # want overbroad-permission "may do anything"
    resources = ["*"]
  }
  statement {
    effect    = "Deny"
    actions   = ["*"]
    resources = ["*"]
  }
  statement {
    actions   = ["*"]
    resources = ["*"]
    condition {
      test = "Bool"
    }
  }
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::scans/inbox/*"]
  }
}

resource "aws_iam_policy" "worker" {
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] # want overbroad-permission "may do anything"
  })
}

resource "aws_iam_policy" "several" {
  policy = jsonencode({
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["s3:GetObject", "kms:Decrypt"]
        Resource = "${aws_s3_bucket.scans.arn}/*"
      },
      {
        Effect   = "Allow"
        Action   = ["*"] # want overbroad-permission "may do anything"
        Resource = ["*"]
      },
      {
        Effect    = "Allow"
        Principal = { Service = "ec2.amazonaws.com" }
        Action    = "*"
        Resource  = "*"
      },
      # { Effect = "Allow", Action = "*", Resource = "*" },
      {
        Effect   = "Deny"
        Action   = "*"
        Resource = "*"
      },
    ]
  })
}

output "statement" {
  value = "Effect = Allow, Action = *"
}
