import type { CodeLanguage } from '../ui/CodeSamples';

export interface Sample {
  language: CodeLanguage;
  code: string;
}

const JAVA = (call: string) => `import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

class Call {
    public static void main(String[] arguments) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
${call}
        }
    }
}`;

/** Programs that work as they are against this platform, for each of the public's four acts. */
export function samplesOf(act: 'find' | 'preview' | 'download' | 'verify', platform: string, id: string): Sample[] {
  switch (act) {
    case 'find':
      return [
        { language: 'curl', code: `curl -s '${platform}/api/v1/open/datasets?limit=5'\n\ncurl -s -G '${platform}/api/v1/open/datasets' \\\n  --data-urlencode 'q=PM2.5' -d subject=ENVIRONMENT` },
        { language: 'python', code: `import json\nfrom urllib.request import urlopen\n\nwith urlopen("${platform}/api/v1/open/datasets?limit=5") as answer:\n    page = json.load(answer)\n\nfor dataset in page["items"]:\n    print(dataset["id"], dataset["title"], dataset["freshness"]["rows"])` },
        { language: 'java', code: JAVA(`            var request = HttpRequest.newBuilder(
                    URI.create("${platform}/api/v1/open/datasets?limit=5")).build();
            System.out.println(client.send(request, HttpResponse.BodyHandlers.ofString()).body());`) },
        { language: 'r', code: `library(jsonlite)\n\npage <- fromJSON("${platform}/api/v1/open/datasets?limit=5")\npage$items[, c("id", "title")]` },
      ];
    case 'preview':
      return [
        { language: 'curl', code: `curl -s '${platform}/api/v1/open/datasets/${id}/preview?limit=5'\n\ncurl -s '${platform}/api/v1/open/datasets/${id}/figures'` },
        { language: 'python', code: `import json\nfrom urllib.request import urlopen\n\ndataset = "${platform}/api/v1/open/datasets/${id}"\nwith urlopen(dataset + "/preview?limit=5") as answer:\n    for row in json.load(answer)["rows"]:\n        print(row)\nwith urlopen(dataset + "/figures") as answer:\n    print(json.load(answer)["rows"])` },
        { language: 'java', code: JAVA(`            var request = HttpRequest.newBuilder(
                    URI.create("${platform}/api/v1/open/datasets/${id}/preview?limit=5")).build();
            System.out.println(client.send(request, HttpResponse.BodyHandlers.ofString()).body());`) },
        { language: 'r', code: `library(jsonlite)\n\ndataset <- "${platform}/api/v1/open/datasets/${id}"\nfromJSON(paste0(dataset, "/preview?limit=5"))$rows` },
      ];
    case 'download':
      return [
        { language: 'curl', code: `curl -D headers.txt -o data.csv \\\n  '${platform}/api/v1/open/datasets/${id}/download?format=csv'\ngrep -i -E '^(Fenhe-Receipt|Digest)' headers.txt` },
        { language: 'python', code: `from urllib.request import urlopen\n\naddress = "${platform}/api/v1/open/datasets/${id}/download?format=csv"\nwith urlopen(address) as answer, open("data.csv", "wb") as file:\n    while piece := answer.read(1 << 20):\n        file.write(piece)\n    print(answer.headers["Fenhe-Receipt"], answer.headers["Digest"])` },
        { language: 'java', code: JAVA(`            var request = HttpRequest.newBuilder(
                    URI.create("${platform}/api/v1/open/datasets/${id}/download?format=csv")).build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofFile(Path.of("data.csv")));
            System.out.println(answer.headers().firstValue("Fenhe-Receipt").orElse(""));`) },
        { language: 'r', code: `address <- "${platform}/api/v1/open/datasets/${id}/download?format=csv"\nrows <- read.csv(url(address), fileEncoding = "UTF-8-BOM", colClasses = "character")\nstr(rows)` },
      ];
    case 'verify':
      return [
        { language: 'curl', code: verifyByShell(platform) },
        { language: 'python', code: verifyByPython(platform) },
        { language: 'java', code: JAVA(`            // arguments: the number of the receipt
            for (var part : new String[] {"/api/v1/receipts/" + arguments[0], "/api/v1/audit/key"}) {
                var request = HttpRequest.newBuilder(URI.create("${platform}" + part)).build();
                var file = Path.of(part.endsWith("key") ? "audit.pem" : "receipt.json");
                client.send(request, HttpResponse.BodyHandlers.ofFile(file));
            }
            new ProcessBuilder("./fenhe", "audit", "verify", "receipt.json",
                    "--key", "audit.pem", "--content", "data.csv").inheritIO().start().waitFor();`) },
        { language: 'r', code: `library(jsonlite)\n\nreceipt <- fromJSON(paste0("${platform}/api/v1/receipts/", "RECEIPT"))\ndigest <- system2("openssl", c("dgst", "-sm3", "-r", "data.csv"), stdout = TRUE)\nidentical(substr(digest, 1, 64), receipt$digest$value)` },
      ];
  }
}

function verifyByShell(platform: string): string {
  return `RECEIPT=01a1f8f6-c338-70a5-ab0b-8f0c37f03c16
curl -s ${platform}/api/v1/receipts/$RECEIPT > receipt.json
curl -s ${platform}/api/v1/audit/key > audit.pem

openssl dgst -sm3 data.csv
./fenhe audit verify receipt.json --key audit.pem --content data.csv`;
}

function verifyByPython(platform: string): string {
  return `import base64, hashlib, json, subprocess, sys
from urllib.request import urlopen

platform = "${platform}"
receipt_id, file = sys.argv[1:]
sm3 = lambda *parts: hashlib.new("sm3", b"".join(parts)).digest()

with urlopen(f"{platform}/api/v1/receipts/{receipt_id}") as answer:
    receipt = json.load(answer)
proof = receipt["proof"]
entry = json.loads(proof["canonical"])
assert entry["subject"] == receipt_id
assert entry["details"]["digest"] == sm3(open(file, "rb").read()).hex()

note, signed = proof["checkpoint"].split("\\n\\u2014 ")
origin, size, root = note.split("\\n")[:3]
node, last = proof["index"], int(size) - 1
digest = sm3(b"\\0", proof["canonical"].encode())
for sibling in map(bytes.fromhex, proof["path"]):
    if node % 2 or node == last:
        digest = sm3(b"\\1", sibling, digest)
        while node % 2 == 0 and node:
            node, last = node // 2, last // 2
    else:
        digest = sm3(b"\\1", digest, sibling)
    node, last = node // 2, last // 2
assert last == 0 and digest == base64.b64decode(root)

with urlopen(platform + "/api/v1/audit/key") as answer:
    open("audit.pem", "wb").write(answer.read())
open("note.txt", "w").write(note)
open("note.sig", "wb").write(base64.b64decode(signed.split()[1]))
subprocess.run(
    "openssl pkeyutl -verify -pubin -inkey audit.pem -rawin -digest sm3"
    " -pkeyopt distid:1234567812345678 -in note.txt -sigfile note.sig",
    shell=True, check=True)`;
}

/** A signed call of a machine client. */
export function machineSamples(platform: string): Sample[] {
  return [
    {
      language: 'shell',
      code: `CLIENT=...; SECRET=...
METHOD=GET; REQUEST=/api/v1/catalog/resources; QUERY=limit=5; BODY=

DIGEST=$(printf %s "$BODY" | openssl dgst -sm3 -r | cut -c1-64)
TIME=$(date +%s); NONCE=$(openssl rand -hex 16)
SIGNATURE=$(printf '%s\\n%s\\n%s\\n%s\\n%s\\n%s' "$METHOD" "$REQUEST" "$QUERY" "$DIGEST" "$TIME" "$NONCE" \\
  | openssl dgst -sm3 -hmac "$SECRET" -r | cut -c1-64)

curl -s "${platform}$REQUEST?$QUERY" \\
  -H "Authorization: FENHE-HMAC-SM3 client=$CLIENT,timestamp=$TIME,nonce=$NONCE,signature=$SIGNATURE"`,
    },
    {
      language: 'python',
      code: `import hashlib, hmac, json, secrets, time
from urllib.request import Request, urlopen

platform, client, secret = "${platform}", "...", "..."

def call(method, path, query="", body=b""):
    stamp, nonce = str(int(time.time())), secrets.token_hex(16)
    lines = "\\n".join([method, path, query, hashlib.new("sm3", body).hexdigest(), stamp, nonce])
    signature = hmac.new(secret.encode(), lines.encode(), "sm3").hexdigest()
    request = Request(platform + path + ("?" + query if query else ""), method=method, data=body or None)
    request.add_header("Authorization", f"FENHE-HMAC-SM3 client={client},timestamp={stamp},"
                                        f"nonce={nonce},signature={signature}")
    if body:
        request.add_header("Content-Type", "application/json")
        request.add_header("Idempotency-Key", secrets.token_hex(16))
    with urlopen(request) as answer:
        return json.load(answer)

print(call("GET", "/api/v1/catalog/resources", "limit=5"))`,
    },
    {
      language: 'java',
      code: `import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

class Machine {
    public static void main(String[] arguments) throws Exception {
        var provider = new BouncyCastleProvider();
        var hex = HexFormat.of();
        String client = "...", secret = "...", path = "/api/v1/catalog/resources", query = "limit=5";
        String time = String.valueOf(Instant.now().getEpochSecond()), nonce = UUID.randomUUID().toString();
        String body = hex.formatHex(MessageDigest.getInstance("SM3", provider).digest());
        var mac = Mac.getInstance("HmacSM3", provider);
        mac.init(new SecretKeySpec(secret.getBytes("UTF-8"), "HmacSM3"));
        String lines = String.join("\\n", "GET", path, query, body, time, nonce);
        String signature = hex.formatHex(mac.doFinal(lines.getBytes("UTF-8")));
        var request = HttpRequest.newBuilder(URI.create("${platform}" + path + "?" + query))
                .header("Authorization", "FENHE-HMAC-SM3 client=" + client + ",timestamp=" + time
                        + ",nonce=" + nonce + ",signature=" + signature).build();
        try (var http = HttpClient.newHttpClient()) {
            System.out.println(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
    }
}`,
    },
    {
      language: 'r',
      code: `library(httr)

client <- "..."; secret <- "..."; path <- "/api/v1/catalog/resources"; query <- "limit=5"
openssl <- function(text, ...) {
  file <- tempfile(); writeBin(charToRaw(text), file)
  substr(system2("openssl", c("dgst", "-sm3", "-r", ..., file), stdout = TRUE), 1, 64)
}
stamp <- as.integer(Sys.time()); nonce <- paste(sample(c(0:9, letters), 32, TRUE), collapse = "")
lines <- paste("GET", path, query, openssl(""), stamp, nonce, sep = "\\n")
signature <- openssl(lines, "-hmac", shQuote(secret))
content(GET(paste0("${platform}", path, "?", query), add_headers(Authorization = paste0(
  "FENHE-HMAC-SM3 client=", client, ",timestamp=", stamp, ",nonce=", nonce, ",signature=", signature))))`,
    },
  ];
}
