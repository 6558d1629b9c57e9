data "aws_iam_policy_document" "renewals" {
  statement {
    effect    = "Allow"
    actions   = ["s3:GetObject", "*"] # want overbroad-permission
    resources = ["*"]
  }
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.claims.arn}/*"]
  }
  statement {
    sid = "everything"
    actions = [ # want overbroad-permission
      "dynamodb:*",
    ]
    resources = [
      "*",
    ]
  }
  statement {
    effect    = "Deny"
    actions   = ["*"]
    resources = ["*"]
  }
  statement {
    actions   = ["s3:*"]
    resources = ["*"]
    condition {
      test     = "StringEquals"
      variable = "aws:ResourceOrgID"
      values   = [var.organisation]
    }
  }
}

data "aws_iam_policy_document" "key" {
  statement {
    actions   = ["kms:*"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::000000000000:root"]
    }
  }
}

data "aws_iam_policy_document" "administrator" {
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
}

resource "aws_iam_role_policy" "quotes" {
  role = aws_iam_role.quotes.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:PutLogEvents"]
        Resource = "*"
      },
      {
        Effect   = "Allow"
        Action   = "*" # want overbroad-permission
        Resource = aws_s3_bucket.claims.arn
      },
      { Effect = "Allow", Action = ["secretsmanager:GetSecretValue"], Resource = [aws_secretsmanager_secret.db.arn] }
    ]
  })
}

# statement { actions = ["*"] resources = ["*"] }
