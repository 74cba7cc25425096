# Kiểm tra cho chương trình, và kiểm tra nhiều tài khoản.

cli-no-profiles = Không có profile nào trong { $config } hay { $credentials }. Để tạo một profile, hãy chạy "firstday setup".
cli-verbose-read = { $of }: { $facet } sau { $milliseconds } ms
cli-several-account = { $profile }: tài khoản AWS { $account }
cli-several-unread = { $profile }: không kiểm tra được
cli-several-same = Không kiểm tra lại, vì các profile này dẫn đến cùng một tài khoản: { $profiles }
cli-several-done = Đã xong { $done } trong { $steps } bước.
cli-several = Có { $settled } trong { $all } tài khoản đã xong mọi bước. { $unread ->
    [0] {""}
   *[other] { $unread } tài khoản không kiểm tra được.
}

problem-check-too-slow = Kiểm tra tài khoản của profile "{ $profile }" mất quá nhiều thời gian.
problem-check-too-slow-hint = Để biết vì sao, hãy kiểm tra riêng profile này bằng lệnh "firstday check --profile { $profile }".

## firstday check

help-name-result = KẾT_QUẢ
help-check-all-profiles = Kiểm tra tài khoản của mọi profile trong các tệp AWS của bạn, nhiều tài khoản cùng lúc. Tài khoản mà nhiều profile dẫn đến chỉ được kiểm tra một lần.
help-check-format = Định dạng kết quả: text cho người đọc, json cho script, junit và sarif cho dịch vụ build và kiểm thử, ocsf cho kho dữ liệu bảo mật.
help-check-fail-on = Các kết quả khiến lệnh kết thúc với mã 1, cách nhau bằng dấu phẩy. "todo" bao gồm "attention", và "attention" bao gồm "critical" (Cần xử lý ngay). "unknown" là mục không kiểm tra được.
help-check-quiet = Chỉ in những việc còn phải làm, không hiện tiến trình.
help-check-verbose = Ghi ra standard error những gì đã đọc, và lúc nào. Với --all-profiles, in cả những bước đã xong.
