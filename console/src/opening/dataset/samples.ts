export const LANGUAGES = ['curl', 'python', 'java', 'r'] as const;
export type SampleLanguage = (typeof LANGUAGES)[number];

/** A working program that takes a dataset's file, keeps its receipt's number, and looks at the first rows. */
export function sampleOf(language: SampleLanguage, origin: string, id: string): string {
  const address = `${origin}/api/v1/open/datasets/${id}`;
  switch (language) {
    case 'curl':
      return `curl -s '${address}/preview?limit=5'

curl -D headers.txt -o data.csv \\
  '${address}/download?format=csv'
grep -i '^Fenhe-Receipt' headers.txt`;
    case 'python':
      return `import csv, io
from urllib.request import urlopen

with urlopen("${address}/download?format=csv") as answer:
    receipt = answer.headers["Fenhe-Receipt"]
    rows = list(csv.DictReader(io.TextIOWrapper(answer, "utf-8-sig")))

print(len(rows), rows[0])
print("${origin}/verify?receipt=" + receipt)`;
    case 'java':
      return `import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

class Download {
    public static void main(String[] arguments) throws Exception {
        var request = HttpRequest.newBuilder(
                URI.create("${address}/download?format=csv")).build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofFile(Path.of("data.csv")));
            System.out.println(answer.statusCode() + " " + answer.body());
            System.out.println(answer.headers().firstValue("Fenhe-Receipt").orElse(""));
        }
    }
}`;
    case 'r':
      return `address <- "${address}/download?format=csv"
rows <- read.csv(url(address), fileEncoding = "UTF-8-BOM", colClasses = "character")

nrow(rows)
head(rows)`;
  }
}
