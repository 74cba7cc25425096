# What the statements of policies say, in sentences.

rights-can-all = Làm được mọi việc.
rights-can-all-but = Làm được mọi việc, trừ những việc sau.
rights-can-everything = Làm được mọi việc với { $area }.
rights-can-view = Xem được { $area }.
rights-can-some = Làm được một số việc với { $area }: { $actions }.
rights-cannot-all = Không làm được việc gì.
rights-cannot-all-but = Không làm được việc gì, trừ những việc sau.
rights-cannot-everything = Không làm được việc gì với { $area }.
rights-cannot-view = Không xem được { $area }.
rights-cannot-some = Không làm được một số việc với { $area }: { $actions }.
rights-left-out-everything = Trừ: mọi việc với { $area }.
rights-left-out-view = Trừ: việc xem { $area }.
rights-left-out-some = Trừ: một số việc với { $area }: { $actions }.
rights-none-allows = Không làm được việc gì với { $area }.
rights-unread = AWS không trả về chính sách này. Chưa biết nó nói gì.
rights-unreadable = Firstday không đọc được câu lệnh (statement) này. Chưa biết nó nói gì.

rights-area-servers = máy chủ (EC2)
rights-area-files = tệp lưu trữ (S3)
rights-area-databases = cơ sở dữ liệu (RDS, DynamoDB)
rights-area-functions = hàm (Lambda)
rights-area-users = người dùng và quyền (IAM)
rights-area-bills = hóa đơn và thanh toán
rights-area-costs = chi phí và ngân sách
rights-area-account = tài khoản và tổ chức của nó
rights-area-services = { $count } dịch vụ: { $services }

rights-on-everything = Mọi thứ
rights-on-all-but = Mọi thứ trừ { $resources }
rights-only-if = Chỉ khi thỏa một điều kiện mà Firstday không đánh giá: { $keys }

rights-from-policy = { $policy }
rights-from-statement = { $policy }, câu lệnh { $number }
rights-from-named = { $policy }, câu lệnh { $number } ({ $name })
rights-from-nothing = Không câu lệnh nào cho phép
