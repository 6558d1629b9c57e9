resource "azurerm_storage_account" "files" {
  min_tls_version = "TLS1_0" # want weak-crypto "min_tls_version=TLS1_0"
}
resource "azurerm_storage_account" "scans" {
  min_tls_version = "TLS1_2"
}
resource "aws_api_gateway_domain_name" "partners" {
  security_policy = "TLS_1_0" # want weak-crypto "security_policy=TLS_1_0"
}
