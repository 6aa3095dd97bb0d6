package cn.fenhe.installation;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person who started the platform where it is and how to stop it. */
@Component
@ConditionalOnBooleanProperty("fenhe.welcome")
class Welcome {

    private final Installation installation;
    private final Database database;

    Welcome(Installation installation, Database database) {
        this.installation = installation;
        this.database = database;
    }

    @EventListener
    void say(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.printf(
                    """
                    Fenhe 汾河 is up: http://localhost:%d/
                      data folder  %s
                      database     %s
                      log          %s
                      to stop      Ctrl-C
                    """,
                    web.getWebServer().getPort(),
                    installation.data(),
                    database.url(),
                    installation.folder("logs").resolve("fenhe.log"));
            System.out.flush();
        }
    }
}
