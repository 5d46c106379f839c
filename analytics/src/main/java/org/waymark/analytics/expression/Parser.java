package org.waymark.analytics.expression;

import java.util.ArrayList;
import java.util.List;
import org.waymark.analytics.expression.Expression.Arithmetic;
import org.waymark.analytics.expression.Expression.Comparison;
import org.waymark.analytics.expression.Expression.Constant;
import org.waymark.analytics.expression.Expression.Logic;
import org.waymark.analytics.expression.Expression.Negative;
import org.waymark.analytics.expression.Expression.Not;
import org.waymark.analytics.expression.Expression.Running;
import org.waymark.analytics.expression.Mistake.Kind;
import org.waymark.analytics.expression.Token.Sort;

/**
 * Reads a text by the binding of its operators. The depth is counted, so that no text can exhaust the stack.
 *
 * <p>Source: Pratt, Top down operator precedence, POPL 1973.
 */
final class Parser {
    private final Lexer lexer;
    private Token token;
    private int depth;

    private Parser(String text) {
        lexer = new Lexer(text);
        token = lexer.next();
    }

    /** Throws {@link Stop}. */
    static Expression parse(String text, int longest) {
        if (text.length() > longest) throw Stop.at(longest, Kind.TOO_LONG, longest);
        var parser = new Parser(text);
        if (parser.token.sort() == Sort.END) throw Stop.at(0, Kind.EMPTY);
        var expression = parser.number();
        parser.expect(Sort.END);
        return expression;
    }

    private Expression number() {
        return Calls.number(expression(0));
    }

    /** As long as what follows binds tighter than what stands before. */
    private Expression expression(int binding) {
        if (++depth > Limits.DEPTH) throw Stop.at(token.at(), Kind.TOO_DEEP, Limits.DEPTH);
        var left = prefix(take());
        while (token.sort().binding > binding) left = infix(left, take());
        depth--;
        return left;
    }

    private Expression prefix(Token first) {
        return switch (first.sort()) {
            case NUMBER -> new Constant(References.value(first), first.at());
            case REFERENCE -> References.inBrackets(first);
            case MINUS -> new Negative(Calls.number(expression(Token.SIGN_BINDING)), first.at());
            case NOT -> new Not(Calls.truth(expression(Token.NOT_BINDING)), first.at());
            case OPEN -> {
                var inner = expression(0);
                expect(Sort.CLOSE);
                yield inner;
            }
            case NAME ->
                switch (first.text()) {
                    case "kpi" -> kpi(first);
                    case "cumsum-in" -> running(first);
                    default -> Calls.of(first, arguments());
                };
            case END -> throw Stop.at(first.at(), Kind.UNFINISHED);
            case OR, AND, LESS, AT_MOST, EQUAL, UNEQUAL, AT_LEAST, MORE, PLUS, TIMES, OVER, POWER ->
                throw unexpected(first);
            case CLOSE, COMMA, QUOTED -> throw unexpected(first);
        };
    }

    private Expression infix(Expression left, Token operator) {
        return switch (operator.sort()) {
            case OR -> logic(Connective.OR, left, operator);
            case AND -> logic(Connective.AND, left, operator);
            case LESS -> comparison(Relation.LESS, left, operator);
            case AT_MOST -> comparison(Relation.AT_MOST, left, operator);
            case EQUAL -> comparison(Relation.EQUAL, left, operator);
            case UNEQUAL -> comparison(Relation.UNEQUAL, left, operator);
            case AT_LEAST -> comparison(Relation.AT_LEAST, left, operator);
            case MORE -> comparison(Relation.MORE, left, operator);
            case PLUS -> arithmetic(Operator.PLUS, left, operator);
            case MINUS -> arithmetic(Operator.MINUS, left, operator);
            case TIMES -> arithmetic(Operator.TIMES, left, operator);
            case OVER -> arithmetic(Operator.OVER, left, operator);
            case POWER -> power(left, operator);
            case NOT, OPEN, CLOSE, COMMA, NUMBER, NAME, REFERENCE, QUOTED, END -> throw unexpected(operator);
        };
    }

    private Expression logic(Connective connective, Expression left, Token operator) {
        Calls.truth(left);
        return new Logic(connective, left, Calls.truth(expression(operator.sort().binding)), operator.at());
    }

    private Expression comparison(Relation relation, Expression left, Token operator) {
        Calls.number(left);
        return new Comparison(relation, left, Calls.number(expression(operator.sort().binding)), operator.at());
    }

    private Expression arithmetic(Operator operation, Expression left, Token operator) {
        Calls.number(left);
        return new Arithmetic(operation, left, Calls.number(expression(operator.sort().binding)), operator.at());
    }

    /** From right to left: 2 ^ 3 ^ 2 is 2 ^ 9. */
    private Expression power(Expression left, Token operator) {
        Calls.number(left);
        var exponent = Calls.exponent(expression(operator.sort().binding - 1));
        return new Arithmetic(Operator.POWER, left, exponent, operator.at());
    }

    /** {@code kpi("id")} or {@code kpi("id", sum)}: for ids that brackets cannot hold. */
    private Expression kpi(Token name) {
        expect(Sort.OPEN);
        var id = expect(Sort.QUOTED);
        var alignment = Alignment.DECLARED;
        if (token.sort() == Sort.COMMA) {
            take();
            alignment = References.alignment(expect(Sort.NAME));
        }
        expect(Sort.CLOSE);
        return References.quoted(id, alignment, name.at());
    }

    private Expression running(Token name) {
        expect(Sort.OPEN);
        var of = number();
        expect(Sort.COMMA);
        var since = References.since(expect(Sort.NAME));
        expect(Sort.CLOSE);
        return new Running(since, of, name.at());
    }

    private List<Expression> arguments() {
        expect(Sort.OPEN);
        var arguments = new ArrayList<Expression>();
        if (token.sort() != Sort.CLOSE) arguments.add(expression(0));
        while (token.sort() == Sort.COMMA) {
            take();
            arguments.add(expression(0));
        }
        expect(Sort.CLOSE);
        return arguments;
    }

    private Token expect(Sort sort) {
        var found = take();
        if (found.sort() == sort) return found;
        throw found.sort() == Sort.END ? Stop.at(found.at(), Kind.UNFINISHED) : unexpected(found);
    }

    private Token take() {
        var taken = token;
        token = lexer.next();
        return taken;
    }

    private static Stop unexpected(Token found) {
        return Stop.at(found.at(), Kind.UNEXPECTED, found.text());
    }
}
