package cn.fenhe.collection;

/** The platform is being stopped: the run is left where it is, and goes on after the next start. */
final class Stopping extends RuntimeException {

    Stopping() {
        super("the platform is being stopped");
    }
}
