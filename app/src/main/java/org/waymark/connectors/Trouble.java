package org.waymark.connectors;

import java.time.Duration;
import java.util.List;
import org.waymark.platform.Sentence;

/** Why a run did not come to its end. Nothing of such a run is kept. Each says what helps. */
public sealed interface Trouble {
    /** What happened and what helps, in one sentence or two. */
    Sentence sentence();

    /** Whether trying again after a while may be enough. */
    default boolean mayPass() {
        return false;
    }

    /** How long the other side wants to be left alone, at least. */
    default Duration pause() {
        return Duration.ZERO;
    }

    /** Nobody answers there. */
    record Unreachable(String place, String says) implements Trouble {
        @Override
        public Sentence sentence() {
            return new Sentence("no.trouble.unreachable", place, says);
        }

        @Override
        public boolean mayPass() {
            return true;
        }
    }

    /** Name, password, key or token were not accepted. */
    record NotLetIn(String place) implements Trouble {
        @Override
        public Sentence sentence() {
            return new Sentence("no.trouble.not-let-in", place);
        }
    }

    /** It took longer than allowed. */
    record TooSlow(long seconds) implements Trouble {
        @Override
        public Sentence sentence() {
            return new Sentence("no.trouble.too-slow", seconds);
        }

        @Override
        public boolean mayPass() {
            return true;
        }
    }

    record TooManyRows(long most) implements Trouble {
        @Override
        public Sentence sentence() {
            return new Sentence("no.trouble.too-many-rows", most);
        }
    }

    record TooLarge(long megabytes) implements Trouble {
        @Override
        public Sentence sentence() {
            return new Sentence("no.trouble.too-large", megabytes);
        }
    }

    /** The connection ended in the middle. */
    record BrokenOff(String says) implements Trouble {
        @Override
        public Sentence sentence() {
            return new Sentence("no.trouble.broken-off", says);
        }

        @Override
        public boolean mayPass() {
            return true;
        }
    }

    /** The connection is to be encrypted, and the other side cannot. */
    record NoEncryption(String place) implements Trouble {
        @Override
        public Sentence sentence() {
            return new Sentence("no.trouble.no-encryption", place);
        }
    }

    /** There is no such database, table, column, page, file or field. */
    record NotThere(String what) implements Trouble {
        @Override
        public Sentence sentence() {
            return new Sentence("no.trouble.not-there", what);
        }
    }

    /** A file is no table that can be read. */
    record FileUnreadable(String file, Sentence why) implements Trouble {
        @Override
        public Sentence sentence() {
            return new Sentence("no.trouble.file", file, why);
        }
    }

    /** What came is not what was asked for: no table, no JSON, another page. */
    record NotUnderstood(Sentence why) implements Trouble {
        @Override
        public Sentence sentence() {
            return new Sentence("no.trouble.not-understood", why);
        }
    }

    /**
     * The other side refused, in its own words.
     *
     * @param passing whether it said that it is busy, or that something broke on its side
     */
    record SaidNo(String says, boolean passing) implements Trouble {
        @Override
        public Sentence sentence() {
            return passing ? new Sentence("no.trouble.busy", says) : new Sentence("no.trouble.said-no", says);
        }

        @Override
        public boolean mayPass() {
            return passing;
        }
    }

    /** A secret cannot be read with the key that this server has. */
    record NoKey() implements Trouble {
        @Override
        public Sentence sentence() {
            return new Sentence("no.trouble.no-key");
        }
    }

    /** What was set up does not work, and says why. */
    record SetUpWrong(Sentence why) implements Trouble {
        @Override
        public Sentence sentence() {
            return why;
        }
    }

    /**
     * Rows were refused, and the connection takes all or none.
     *
     * @param rows read
     * @param refusals one at least
     */
    record RowsRefused(int rows, List<Pull.RowRefusal> refusals) implements Trouble {
        public RowsRefused {
            refusals = List.copyOf(refusals);
        }

        @Override
        public Sentence sentence() {
            var first = refusals.getFirst();
            return new Sentence("no.trouble.rows-refused", refusals.size(), first.row(), first.why());
        }
    }

    /** Whoever set the connection up has left the workspace. */
    record OwnerLeft() implements Trouble {
        @Override
        public Sentence sentence() {
            return new Sentence("no.trouble.owner-left");
        }
    }

    record Stopped() implements Trouble {
        @Override
        public Sentence sentence() {
            return new Sentence("no.trouble.stopped");
        }
    }

    /** What happened on the way to a server of the web and back. */
    record OnTheWay(org.waymark.outgoing.Trouble why) implements Trouble {
        @Override
        public Sentence sentence() {
            return why.sentence();
        }

        @Override
        public boolean mayPass() {
            return why.mayPass();
        }

        @Override
        public Duration pause() {
            return why instanceof org.waymark.outgoing.Trouble.TooOften often && often.pause() != null
                    ? often.pause()
                    : Duration.ZERO;
        }
    }

    /** Nobody thought of it; the log of the server has more. */
    record Unexpected(String kind) implements Trouble {
        @Override
        public Sentence sentence() {
            return new Sentence("no.trouble.unexpected", kind);
        }

        @Override
        public boolean mayPass() {
            return true;
        }
    }
}
