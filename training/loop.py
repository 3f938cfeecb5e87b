"""The loop that train.py and compact.py share: steps, rates, checkpoints.

A checkpoint is written after each epoch and every --save-minutes; --resume goes on from it, in the middle of an epoch too.
"""
import dataclasses
import functools
import pathlib
import random
import time

import torch

from model import Linear


def add_arguments(arguments):
    arguments.add_argument("--data", required=True, help="the data folder, laid out as README.md says")
    arguments.add_argument("--out", required=True, help="folder for checkpoints")
    arguments.add_argument("--everything", action="store_true", help="train on the tuning tenth too")
    arguments.add_argument("--resume", action="store_true")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--threads", type=int, default=2)
    arguments.add_argument("--save-minutes", type=float, default=4.0)
    arguments.add_argument("--stop-after", type=int, default=0, help="steps, to time a run")
    arguments.add_argument("--batches", type=int, help="at most so many an epoch, to try a run from end to end")


def set_up(options):
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    pathlib.Path(options.out).mkdir(parents=True, exist_ok=True)


def sums():
    """The context of a forward pass: in bfloat16 where the processor multiplies so at least as fast, else in float32."""
    return torch.autocast("cpu", torch.bfloat16, enabled=bfloat16_pays())


@functools.cache
def bfloat16_pays():
    def seconds(kind):
        a, b = (torch.ones(shape, dtype=kind) for shape in ((1024, 384), (384, 1024)))
        times = []
        for _ in range(20):
            began = time.perf_counter()
            a @ b
            times.append(time.perf_counter() - began)
        return min(times)
    return seconds(torch.bfloat16) <= seconds(torch.float32)


def some_to_score(options, sentences):
    """Of the sentences to look at after an epoch: few in a trial."""
    return sentences[: options.batches] if options.batches else sentences


def resumes(options):
    return options.resume and (pathlib.Path(options.out) / "last.pt").exists()


def optimizer_of(model, encoder_rate, head_rate):
    groups = {}
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        encoder = name.startswith("encoder.") and "shapes" not in name
        plain = parameter.dim() < 2 or "norm" in name
        groups.setdefault((encoder, plain), []).append(parameter)
    return torch.optim.AdamW([{"params": p, "lr": encoder_rate if encoder else head_rate,
                               "weight_decay": 0.0 if plain else 0.01}
                              for (encoder, plain), p in groups.items()], betas=(0.9, 0.98), fused=True)


def rate(step, steps, warm_up):
    """Linear up, then linear down to a hundredth."""
    if step < warm_up:
        return (step + 1) / warm_up
    return max(0.01, (steps - step) / max(1, steps - warm_up))


def run(options, model, vocabulary, inventory, groups_of, lesson, begin_epoch, end_epoch, most_warm_up=None):
    """Trains `model` for the epochs of `options`. `groups_of(epoch)` gives its batches, `lesson(group, chance)` the loss of
    one and its parts by name; `begin_epoch(epoch)` comes before an epoch, `end_epoch(epochs done)` after its checkpoint."""
    out = pathlib.Path(options.out)
    optimizer = optimizer_of(model, options.encoder_rate, options.head_rate)
    base_rates = [g["lr"] for g in optimizer.param_groups]
    steps_per_epoch = len(groups_of(0))
    steps = steps_per_epoch * options.epochs
    warm_up = min(steps // 12, most_warm_up or steps)
    first_epoch = first_group = step = 0
    if resumes(options):
        saved = torch.load(out / "last.pt", weights_only=False)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        first_epoch, first_group = saved["epoch"], saved["group"]
        step = first_epoch * steps_per_epoch + first_group
    print(f"{model.dimensions}, {steps_per_epoch} batches an epoch, {len(inventory.scripts)} scripts, "
          f"{sum(p.numel() for p in model.parameters())} parameters", flush=True)

    def save(name, epoch, group):
        torch.save({"model": model.state_dict(), "vocabulary": vocabulary,
                    "dimensions": dataclasses.asdict(model.dimensions), "inventory": inventory.as_dict(),
                    "fake_quantise": Linear.fake_quantise, "epoch": epoch, "group": group, "step": step,
                    **({"optimizer": optimizer.state_dict()} if name == "last.pt" else {})}, out / (name + ".part"))
        (out / (name + ".part")).rename(out / name)

    began = saved_at = time.monotonic()
    done = 0
    for epoch in range(first_epoch, options.epochs):
        begin_epoch(epoch)
        groups, sums, seen = groups_of(epoch), {}, 0
        chance = random.Random(options.seed * 1000 + epoch)
        for number in range(first_group if epoch == first_epoch else 0, len(groups)):
            model.train()
            for group_, lr in zip(optimizer.param_groups, base_rates):
                group_["lr"] = lr * rate(step, steps, warm_up)
            loss, parts = lesson(groups[number], chance)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimizer.step()
            step, seen, done = step + 1, seen + 1, done + 1
            for k, v in parts.items():
                sums[k] = sums.get(k, 0.0) + float(v.detach())
            if done % 50 == 0:
                spent = time.monotonic() - began
                print(f"epoch {epoch + number / len(groups):.2f} step {step}/{steps} {spent / done:.2f} s/step, "
                      f"{(steps - step) * spent / done / 60:.0f} min to go;",
                      " ".join(f"{k} {v / seen:.3f}" for k, v in sorted(sums.items())), flush=True)
            if options.stop_after and done >= options.stop_after:
                return
            if time.monotonic() - saved_at > options.save_minutes * 60:
                save("last.pt", epoch, number + 1)
                saved_at = time.monotonic()
        save("last.pt", epoch + 1, 0)
        save(f"epoch{epoch + 1}.pt", epoch + 1, 0)
        end_epoch(epoch + 1)
