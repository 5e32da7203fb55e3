#include "context_guard.h"

#include <algorithm>
#include <array>

namespace lectern {
namespace {

constexpr std::size_t kGuardedPicks = 100;  // longer summaries hold the antecedents anyway
constexpr std::size_t kNearest = 40;        // ranks ahead in which a stand-in is looked for
constexpr std::int32_t kNearlyEqual = 400;  // of score: how much a stand-in may be worse
constexpr std::int32_t kWorthTaking = 300;  // of score: how much what a pick leans on may be worse
/// The first picks bring along what they lean on. Behind so many, a stand-in goes before: in a longer summary what a
/// pick leans on mostly comes in by its own rank, and the pick then behind it.
constexpr std::size_t kPicksWithCompany = 5;
/// The order there is no longer by score alone (ranking.h): a stand-in is one of so many that come next in it.
constexpr std::size_t kNextInOrder = 2;

class Guard {
public:
    Guard(const Ranking& ranking, const std::vector<Salience>& salience,
          const std::vector<std::optional<Dangling>>& dangling)
        : ranking_(ranking), salience_(salience), dangling_(dangling), taken_(ranking.order.size(), false) {}

    GuardedOrder run() {
        std::size_t next = 0;
        while (next < ranking_.order.size() && guarded_.order.size() < kGuardedPicks) {
            const std::uint32_t s = ranking_.order[next];
            if (!taken_[s]) pick(s, next);
            if (taken_[s]) ++next;
        }
        for (const std::uint32_t s : ranking_.order)
            if (!taken_[s]) guarded_.order.push_back(s);
        return std::move(guarded_);
    }

private:
    void take(std::uint32_t s) {
        taken_[s] = true;
        guarded_.order.push_back(s);
    }

    bool leans(std::uint32_t s) const {
        return dangling_[s] && !(dangling_[s]->antecedent && taken_[*dangling_[s]->antecedent]);
    }

    std::int32_t score(std::uint32_t s) const { return salience_[s].score(); }

    /// What a pick takes in. Nothing where there is nothing to lean on, or where that leans on another sentence itself:
    /// two sentences more for the sake of one cost more than they give (data/models/salience.md).
    std::optional<std::uint32_t> company_of(std::uint32_t s) const {
        const auto antecedent = dangling_[s]->antecedent;
        return antecedent && !leans(*antecedent) ? antecedent : std::nullopt;
    }

    bool is_early() const { return guarded_.order.size() < kPicksWithCompany; }

    std::optional<std::uint32_t> stand_in_for(std::uint32_t s, std::size_t place) const {
        std::size_t seen = 0;
        for (std::size_t i = place + 1; i < ranking_.order.size() && i <= place + kNearest; ++i) {
            const std::uint32_t other = ranking_.order[i];
            if (is_early() ? score(other) + kNearlyEqual < score(s) : seen == kNextInOrder) break;
            if (taken_[other]) continue;
            if (!leans(other)) return other;
            ++seen;
        }
        return std::nullopt;
    }

    void note(std::uint32_t s, const Dangling& problem, ContextRemedy remedy, std::optional<std::uint32_t> other) {
        guarded_.notes.push_back({s, problem.problem, problem.cue, remedy, other, problem.name});
    }

    void pick(std::uint32_t s, std::size_t place) {
        if (!leans(s)) return take(s);
        const Dangling& problem = *dangling_[s];
        if (problem.mild && !is_early()) {
            note(s, problem, ContextRemedy::flagged, problem.antecedent);
            return take(s);
        }
        const auto company = company_of(s);
        const bool worth = is_early() && company && score(*company) + kWorthTaking >= score(s);
        const auto stand_in = worth ? std::nullopt : stand_in_for(s, place);
        if (stand_in) {
            const bool noted = !guarded_.notes.empty() && guarded_.notes.back().other == s;
            if (!noted) note(*stand_in, problem, ContextRemedy::instead, s);
            return take(*stand_in);
        }
        note(s, problem, company ? ContextRemedy::with : ContextRemedy::flagged, problem.antecedent);
        if (company) take(*company);
        take(s);
    }

    const Ranking& ranking_;
    const std::vector<Salience>& salience_;
    const std::vector<std::optional<Dangling>>& dangling_;
    std::vector<bool> taken_;
    GuardedOrder guarded_;
};

}  // namespace

GuardedOrder guard_order(const Ranking& ranking, const std::vector<Salience>& salience,
                         const std::vector<std::optional<Dangling>>& dangling) {
    return Guard(ranking, salience, dangling).run();
}

std::string_view name_of(ContextRemedy remedy) {
    static constexpr std::array<std::string_view, 3> kNames = {"with", "instead", "flagged"};
    return kNames[static_cast<std::size_t>(remedy)];
}

}  // namespace lectern
