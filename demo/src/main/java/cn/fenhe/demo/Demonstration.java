package cn.fenhe.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * {@code ./fenhe demo}: starts the platform and plays its main job through the public HTTP API. The launcher says by system properties
 * where it is: {@code fenhe.home} is the folder of {@code ./fenhe}, {@code fenhe.launch} the command that starts the platform, a word a
 * line.
 */
public final class Demonstration {

    private Demonstration() {}

    public static void main(String[] arguments) throws Exception {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException unusable) {
            System.err.println("fenhe demo: " + unusable.getMessage());
            System.exit(2);
            return;
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean ok;
        try (PlatformProcess platform = PlatformProcess.start(
                told("fenhe.launch").lines().toList(),
                options.port(),
                options.data(),
                Files.createDirectories(options.data()).resolve("platform.log"))) {
            ok = play(platform.base(), options, out);
            if (!options.once()) {
                System.err.println("演示平台仍在运行，按 Ctrl-C 停止。");
                new CountDownLatch(1).await();
            }
        } catch (StepFailed failed) {
            System.err.println("fenhe demo: " + failed.getMessage());
            ok = false;
        }
        System.exit(ok ? 0 : 1);
    }

    private static boolean play(URI base, Options options, PrintStream out) throws IOException {
        Passwords passwords = Passwords.in(options.data());
        Resources made = Resources.in(options.data());
        City city = new City(base, passwords);
        Report report = new Report(out, options.json());
        report.heading();
        List<Step.Outcome> outcomes = new ArrayList<>();
        for (Step step : steps(base, options, city, made, passwords)) {
            boolean well = outcomes.stream().allMatch(Step.Outcome::ok);
            Step.Outcome outcome = well ? step.play() : step.notPlayed();
            report.step(outcome);
            outcomes.add(outcome);
        }
        report.end(outcomes, base, city, passwords);
        return outcomes.stream().allMatch(Step.Outcome::ok);
    }

    private static List<Step> steps(URI base, Options options, City city, Resources made, Passwords passwords) {
        List<String> verifier = List.of(told("fenhe.home") + "/fenhe", "audit", "verify");
        List<Step> steps = new ArrayList<>(mainJob(base, options.data(), city, made, passwords));
        steps.addAll(new AuditSteps(city, options.data(), verifier).steps());
        return steps;
    }

    /** From the three administrators to what the public downloads. */
    static List<Step> mainJob(URI base, Path data, City city, Resources made, Passwords passwords) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("三员：首次登录并更换口令", List.of("FH-11", "FH-16"), () -> {
            city.takeOver(data.resolve("first-sign-in.txt"));
            return 3;
        }));
        steps.add(new Step("机构：太原市、区、管委会与十家单位", List.of("TY-5", "XZ-6"), () -> {
            city.build();
            return Bureau.values().length;
        }));
        steps.add(new Step("职权与岗位：安全管理员授权，人员首次登录", List.of("FH-16", "TY-6"), () -> {
            city.staff();
            return city.accounts().size();
        }));
        steps.addAll(new CatalogueSteps(city, made).steps());
        steps.addAll(new CollectionSteps(city, made).steps());
        steps.addAll(new SharingSteps(base, city, made, passwords).steps());
        steps.addAll(new OpeningSteps(base, city, made).steps());
        steps.addAll(new ApplicationSteps(base, city, made).steps());
        steps.addAll(new WaitingSteps(city, made).steps());
        return steps;
    }

    private static String told(String property) {
        String value = System.getProperty(property);
        if (value == null || value.isBlank()) {
            throw new StepFailed("start the demonstration with ./fenhe demo, which says " + property);
        }
        return value;
    }
}
