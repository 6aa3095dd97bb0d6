package cn.fenhe.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.io.support.SpringFactoriesLoader;

class PortTakenTest {

    @Test
    void aUsedPortIsToldWithTheWayOut() {
        // analyzers that want a whole application are left out
        Throwable failure = new IllegalStateException(new PortInUseException(8088));

        FailureAnalysis told =
                SpringFactoriesLoader.forDefaultResourceLocation().load(FailureAnalyzer.class, (_, _, _) -> {}).stream()
                        .map(analyzer -> analyzer.analyze(failure))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow();

        assertThat(told.getDescription()).startsWith("port 8088 is used by another program");
        assertThat(told.getAction()).contains("--port N");
    }
}
