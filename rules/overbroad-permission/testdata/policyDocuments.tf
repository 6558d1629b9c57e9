data "aws_iam_policy_document" "quotes_api" {
  statement {
    sid       = "Everything"
    actions   = ["*"] # want overbroad-permission "\*: whatever runs with it may do anything"
    resources = ["*"]
  }

  statement {
    effect = "Deny"
    actions = [
      "*",
    ]
    resources = ["*"]
  }

  statement {
    actions = [ # want overbroad-permission "s3:\* on every resource"
      "logs:PutLogEvents",
      "s3:*",
    ]
    resources = ["*"]
  }

  statement {
    effect    = "Allow"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.claims.arn, "${aws_s3_bucket.claims.arn}/*"]
  }

  statement {
    actions   = ["kms:*"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = [aws_iam_role.keys.arn]
    }
  }

  statement {
    actions   = ["secretsmanager:GetSecretValue"]
    resources = ["*"]

    condition {
      test     = "StringEquals"
      variable = "aws:ResourceTag/app"
      values   = ["quotes"]
    }
  }

  statement {
    not_actions = ["iam:*"]
    resources   = ["*"]
  }
}

data "aws_iam_policy_document" "break_glass" {
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
}

resource "aws_iam_role_policy" "worker" {
  role = aws_iam_role.worker.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["ec2:DescribeInstances"], Resource = "*" },
      {
        Effect   = "Allow"
        Action   = "dynamodb:*" # want overbroad-permission "dynamodb:\* on every resource"
        Resource = "*"
      },
      { Effect = "Allow", Action = "*", Resource = "*", Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } } },
    ]
  })
}

resource "aws_iam_role_policy" "archive" {
  policy = jsonencode({
    Statement = { Effect = "Allow", Action = "*", Resource = aws_s3_bucket.archive.arn } # want overbroad-permission "\* on …"
  })
}

resource "aws_security_group_rule" "out" {
  cidr_blocks = ["0.0.0.0/0"]
  actions     = ["*"]
  resources   = ["*"]
}
