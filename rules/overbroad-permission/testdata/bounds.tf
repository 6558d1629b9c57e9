# What only bounds gives nothing.
resource "aws_iam_policy" "permissions_boundary" {
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = ["s3:*", "dynamodb:*"], Resource = "*" }]
  })
}

data "aws_iam_policy_document" "workload_boundary" {
  statement {
    actions   = ["s3:*"]
    resources = ["*"]
  }
}

resource "aws_organizations_policy" "full" {
  type    = "SERVICE_CONTROL_POLICY"
  content = jsonencode({ Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
}

data "aws_iam_policy_document" "ceiling" {
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
}

resource "aws_organizations_policy" "ceiling" {
  content = data.aws_iam_policy_document.ceiling.json
}

data "aws_iam_policy_document" "shared" {
  statement {
    actions   = ["*"] # want overbroad-permission "may do anything"
    resources = ["*"]
  }
}

resource "aws_organizations_policy" "shared" {
  content = data.aws_iam_policy_document.shared.json
}

resource "aws_iam_role_policy" "batch" {
  role   = aws_iam_role.batch.id
  policy = data.aws_iam_policy_document.shared.json
}

resource "aws_iam_policy" "workload" {
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = ["s3:*", "dynamodb:*"], Resource = "*" }] # want overbroad-permission "s3:\* on every resource"
  })
}

resource "aws_iam_role_policy_attachment" "bg" {
  role       = aws_iam_role.break_glass.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

resource "aws_ssoadmin_managed_policy_attachment" "rescue" {
  managed_policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
  permission_set_arn = aws_ssoadmin_permission_set.break_glass.arn
}

resource "aws_iam_role_policy_attachment" "batch" {
  role       = aws_iam_role.batch.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess" # want overbroad-permission "AdministratorAccess"
}
