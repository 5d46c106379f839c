package org.waymark.people;

import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
public class Tokens {
    public Optional<TokenBearer> resolve(String secret) {
        return Optional.empty();
    }
}
