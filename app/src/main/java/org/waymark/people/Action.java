package org.waymark.people;

import static org.waymark.people.Reach.EVERYWHERE;
import static org.waymark.people.Reach.NOWHERE;
import static org.waymark.people.Reach.OWN;

import org.waymark.platform.Role;
import org.waymark.platform.Scope;
import org.waymark.platform.Sentence;

/**
 * All that can be done in a workspace, with the one table that says which role may do it and which token scope it takes.
 *
 * <p>What may be <em>seen</em> of private things is another question: {@link Visibility}.
 */
public enum Action {
    // token scope, then the reach of owner, admin, member and viewer
    READ(Scope.READ, EVERYWHERE, EVERYWHERE, EVERYWHERE, EVERYWHERE, "action.read"),
    /** Make an objective here, or move one here: asked for the new holder whenever level, team or owner changes. */
    CREATE_GOAL(Scope.ALL, EVERYWHERE, EVERYWHERE, OWN, NOWHERE, "action.create-goal"),
    /** Edit, publish, archive, restore an objective and its key results. */
    EDIT_GOAL(Scope.ALL, EVERYWHERE, EVERYWHERE, OWN, NOWHERE, "action.edit-goal"),
    /**
     * Agree on a proposed draft or send it back. OWN: of the teams beneath those one leads, and of the people in them; the module
     * {@code planning} says who that is.
     */
    AGREE_GOAL(Scope.ALL, EVERYWHERE, EVERYWHERE, OWN, NOWHERE, "action.agree-goal"),
    CHECK_IN(Scope.REPORT, EVERYWHERE, EVERYWHERE, OWN, NOWHERE, "action.check-in"),
    /** Make, change and archive initiatives, their tasks and what they wait for. */
    PLAN_WORK(Scope.ALL, EVERYWHERE, EVERYWHERE, OWN, NOWHERE, "action.plan-work"),
    /** Say how far work is: move it, tick tasks. */
    DO_WORK(Scope.REPORT, EVERYWHERE, EVERYWHERE, OWN, NOWHERE, "action.do-work"),
    /** Make a KPI here, or move one here, like {@link #CREATE_GOAL}. */
    CREATE_KPI(Scope.ALL, EVERYWHERE, EVERYWHERE, OWN, NOWHERE, "action.create-kpi"),
    EDIT_KPI(Scope.ALL, EVERYWHERE, EVERYWHERE, OWN, NOWHERE, "action.edit-kpi"),
    RECORD_VALUES(Scope.REPORT, EVERYWHERE, EVERYWHERE, OWN, NOWHERE, "action.record-values"),
    /** Make measurements of values that others entered, or send them back: the owner of the KPI, and admins. */
    APPROVE_VALUES(Scope.ALL, EVERYWHERE, EVERYWHERE, OWN, NOWHERE, "action.approve-values"),
    /** Comment, reply and react on all that one may see. */
    COMMENT(Scope.ALL, EVERYWHERE, EVERYWHERE, EVERYWHERE, NOWHERE, "action.comment"),
    /** Nobody puts words into the mouth of another. */
    EDIT_COMMENT(Scope.ALL, OWN, OWN, OWN, NOWHERE, "action.edit-comment"),
    REMOVE_COMMENT(Scope.ALL, EVERYWHERE, EVERYWHERE, OWN, NOWHERE, "action.remove-comment"),
    /** Answer or take back a call for help: the one asked, and the one who asked. */
    END_HELP(Scope.ALL, EVERYWHERE, EVERYWHERE, OWN, OWN, "action.end-help"),
    /** Say that one has read a check-in on what one holds. */
    ACKNOWLEDGE(Scope.ALL, EVERYWHERE, EVERYWHERE, OWN, NOWHERE, "action.acknowledge"),
    /** Begin and lead a meeting of a team, or, as an admin, of the company. */
    HOLD_REVIEW(Scope.ALL, EVERYWHERE, EVERYWHERE, OWN, NOWHERE, "action.hold-review"),
    /** Make templates, and edit and archive one's own. */
    KEEP_TEMPLATES(Scope.ALL, EVERYWHERE, EVERYWHERE, OWN, NOWHERE, "action.keep-templates"),
    /** One's own profile, tokens and saved views. */
    KEEP_OWN(Scope.ALL, EVERYWHERE, EVERYWHERE, EVERYWHERE, EVERYWHERE, "action.keep-own"),
    MANAGE_CYCLES(Scope.ALL, EVERYWHERE, EVERYWHERE, NOWHERE, NOWHERE, "action.manage-cycles"),
    MANAGE_TEAMS(Scope.ALL, EVERYWHERE, EVERYWHERE, NOWHERE, NOWHERE, "action.manage-teams"),
    MANAGE_PEOPLE(Scope.ALL, EVERYWHERE, EVERYWHERE, NOWHERE, NOWHERE, "action.manage-people"),
    MANAGE_SETTINGS(Scope.ALL, EVERYWHERE, EVERYWHERE, NOWHERE, NOWHERE, "action.manage-settings"),
    /** Set up where values come from by themselves, look at their log, start and stop runs. */
    MANAGE_CONNECTIONS(Scope.ALL, EVERYWHERE, EVERYWHERE, NOWHERE, NOWHERE, "action.manage-connections"),
    /** Give and take the role of owner. */
    MANAGE_OWNERS(Scope.ALL, EVERYWHERE, NOWHERE, NOWHERE, NOWHERE, "action.manage-owners"),
    MAKE_BACKUPS(Scope.ALL, EVERYWHERE, NOWHERE, NOWHERE, NOWHERE, "action.make-backups");

    private final Scope scope;
    private final Reach owner;
    private final Reach admin;
    private final Reach member;
    private final Reach viewer;
    private final String words;

    Action(Scope scope, Reach owner, Reach admin, Reach member, Reach viewer, String words) {
        this.scope = scope;
        this.owner = owner;
        this.admin = admin;
        this.member = member;
        this.viewer = viewer;
        this.words = words;
    }

    Scope scope() {
        return scope;
    }

    Reach reachOf(Role role) {
        return switch (role) {
            case OWNER -> owner;
            case ADMIN -> admin;
            case MEMBER -> member;
            case VIEWER -> viewer;
        };
    }

    /** For these a member needs a place of its own, not a thing of its own. */
    boolean makes() {
        return this == CREATE_GOAL || this == CREATE_KPI || this == HOLD_REVIEW;
    }

    /** The sentence for who may do this with own things only, and tried it with another's. */
    String whose() {
        return switch (this) {
            case CREATE_GOAL, CREATE_KPI, HOLD_REVIEW -> "no.access.makes-own";
            case EDIT_COMMENT -> "no.access.others-words";
            case REMOVE_COMMENT -> "no.access.others-comment";
            case END_HELP -> "no.access.others-help";
            default -> "no.access.own";
        };
    }

    /** As in "you may not …". */
    Sentence words() {
        return new Sentence(words);
    }
}
