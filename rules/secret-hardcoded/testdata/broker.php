<?php
define('BROKER_PASSWORD', 'Lipei#5524'); // want secret-hardcoded "BROKER_PASSWORD"
$rules = ['password' => 'required|string|min:8', 'api_key' => 'nullable|string|max:255', 'token' => 'required_if:kind,2'];
return [
    'secret' => '${bearer-token#52}', // want secret-hardcoded "secret"
    'database' => ['password' => 'Baodan#6021'], // want secret-hardcoded "password"
    'mail' => ['password' => env('MAIL_PASSWORD', 'Baodan#6022')], // want secret-hardcoded "stands in"
    'queue' => ['secret' => env('QUEUE_SECRET')],
    'passwords' => ['users' => ['table' => 'password_reset_tokens_2']],
    'casts' => ['password' => 'hashed'],
    'token' => "broker-$region-2026",
    'cache' => ['key' => 'quotes:2026:7f3a9c1e5b2d'],
];
