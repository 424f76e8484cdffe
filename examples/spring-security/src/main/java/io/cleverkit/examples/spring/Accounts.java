package io.cleverkit.examples.spring;

import io.cleverkit.sso.spi.AccountDirectory;
import io.cleverkit.sso.spi.ConnectedDistricts;
import io.cleverkit.sso.spi.HostAccount;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Our customers and their accounts, in memory; in a product, two queries. A person may have several, one for each role. */
@Component
final class Accounts implements AccountDirectory, ConnectedDistricts {
    private final Map<String, Map<String, List<HostAccount>>> byDistrict = new ConcurrentHashMap<>();

    void put(String district, String cleverUserId, HostAccount... accounts) {
        byDistrict.computeIfAbsent(district, key -> new ConcurrentHashMap<>()).put(cleverUserId, List.of(accounts));
    }

    @Override
    public boolean isConnected(String district) {
        return byDistrict.containsKey(district);
    }

    @Override
    public List<HostAccount> find(String district, String cleverUserId) {
        return byDistrict.getOrDefault(district, Map.of()).getOrDefault(cleverUserId, List.of());
    }
}
